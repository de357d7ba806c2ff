import type { LanguageTexts } from '../language-texts.ts';

// Japanese.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'お支払いに進む';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'テストモード',
  testDetail: '実際の請求は発生しません。',
  summary: 'ご注文内容',
  choosePlan: 'プランを選択',
  reference: '参照番号：{reference}',
  loading: '支払い方法を読み込んでいます',
  choose: '支払い方法を選択してください',
  via: '{provider}経由',
  slow: '本日は遅延中',
  failedNow: '完了しませんでした',
  days: '{days}間利用可能',
  pay: '{amount}を支払う',
  starting: '少々お待ちください…',
  goesAway: '{provider}のページでお支払いを済ませた後、ここに戻ります。',
  staysHere: 'アプリで {provider} 経由のお支払いを承認すると、ここに結果が表示されます。',
  selectOne: '選択してください',
  retry: 'もう一度試す',
  trouble: '決済サービスに接続できませんでした。通信環境を確認して、もう一度お試しください。',
  broken: 'お支払い画面を読み込めませんでした',
  brokenFinal: 'このリンクは不完全か、すでに無効になっている可能性があります。',
  requestId: 'エラーコード：{requestId}',
  lastUsed: '前回使用',
  notHere: 'このページではお支払い画面を開けません。',
  onPhone: 'スマートフォンで続ける',
  'field.name': '氏名',
  'field.email': 'メールアドレス',
  'field.phone': '電話番号',
  'field.bankcode': '銀行',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': '口座番号',
  'hint.phone': '国番号から入力（例：+81 90 1234 5678）',
  'hint.upi_address': '例：name@bank',
  'hint.upi_id': '例：name@bank',
  'hint.account_number': '例：03001234567',
  secured: 'お支払いは決済会社のページで行います。{shop}がお支払い情報を見ることはありません。',
  continue: continueToPay,
  title: '{shop}へのお支払い',
  none: '現在利用できる支払い方法がありません',
  noneDetail:
    '{shop}には現在、お客様の国とこの金額で利用できる支払い方法がありません。請求は発生していません。',
  declined: '{method}でのお支払いは完了しませんでした。もう一度試すか、別の支払い方法を選んでください。',
  unavailable: '現在{method}を利用できません。{others}は利用できます。',
  unavailableAlone: '現在{method}を利用できません。しばらくしてからもう一度お試しください。',
  elsewhere: 'この注文は、別のタブまたは端末でお支払い手続き中です。',
  followThere: 'ここで経過を見る',
  switchHere: 'ここで支払う',
  invalid: '印の付いた項目を確認してください。',
  problem: 'この項目を確認してください。',
  leaving: '{provider}に移動しています',
  leavingDetail: 'まもなくページが開きます。',
  goOn: 'お支払いページに進む',
  waiting: 'お支払いをお待ちしています',
  waitingDetail: '{provider}での確認が済むと、ここに結果が表示されます。1分ほどかかることがあります。',
  inApp: 'アプリでお支払いください',
  inAppDetail: '決済アプリでこのお支払いを開いて承認してください。ここに結果が表示されます。',
  openApp: '決済アプリを開く',
  another: '別の支払い方法を選ぶ',
  givingUp: '戻っています…',
  review: 'お支払いを確認中です',
  reviewDetail: '{shop}がこのお支払いを確認しています。再度支払わず、連絡をお待ちください。',
  notPaid: '支払っていないため、別の支払い方法を選ぶ',
  paid: 'お支払いが完了しました',
  paidDetail: 'ありがとうございます。{shop}に通知しました。',
  expired: 'お支払い画面の期限が切れました',
  expiredDetail: '手続きの期限が過ぎました。{shop}に戻って最初からやり直してください。',
  canceled: 'このお支払いはキャンセルされました',
  canceledDetail: '{shop}が手続きを終了しました。戻って最初からやり直せます。',
  stillPending: 'すでに支払った場合は、再度支払わないでください。入金が確認されると{shop}に通知されます。',
  back: '{shop}に戻る',
  brokenForNow: 'システムに問題が発生しました。しばらくしてから再読み込みしてください。',
  close: '閉じる',
  inWindow: '開いたウィンドウでお支払いを済ませてください',
  inWindowDetail: 'このページは自動的に更新されます。閉じずにお待ちください。',
  reopenWindow: 'お支払いページをもう一度開く',
  closeWindow: 'このウィンドウは閉じて構いません',
  closeWindowDetail: '元のページに結果が表示されます。',
  scan: 'コードを読み取って支払う',
  scanDetail: '決済アプリでこのコードを読み取ってください。ここに結果が表示されます。',
  onPhoneDetail:
    'スマートフォンのカメラでこのコードを読み取って支払ってください。このページは自動的に更新されます。',
  onPhoneBack: 'この端末で支払う',
  copyLink: 'リンクをコピー',
  copied: 'コピーしました',
  qrOf: 'QRコード：{text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'この番号に {amount} ちょうどを送ってください',
  sendToDetail: 'ウォレットのアプリをご利用ください。結果はここに表示されます。',
  copyNumber: '番号をコピー',
  utr: '銀行の照会番号（UTR）',
  transactionId: '取引 ID',
  referenceHint: 'お支払い後にアプリに表示されます。',
  sendReference: '支払いを探す',
  referenceGiven: '支払い {reference} を探しています。',
  saveReference: 'この番号を保存',
  referenceSaved: '番号を保存しました：{reference}',
  alreadyActive: 'この電話番号ではすでにご利用いただけるため、お支払いは不要です。料金は請求されていません。',
  subscriptionPage: '定期購入を表示',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'カード番号',
  expiry: '有効期限（MM/YY）',
  code: 'セキュリティコード',
  codeHint: '裏面の3桁。American Express は表面の4桁',
  holder: 'カード名義',
  promise: 'カード情報は暗号化されて {provider} に送られます。{shop} が見ることはありません。',
  'problem.number': 'カード番号をご確認ください。',
  'problem.expiry': '08/29 のように月と年を入力してください。',
  'problem.expired': 'このカードは有効期限が切れています。',
  'problem.code': 'セキュリティコードをご確認ください。',
  'problem.holder': 'カードに記載のとおりに名前を入力してください。',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'ご利用中の定期購入',
  intro: '表示するには、お申し込みに使った電話番号を入力してください。',
  show: '定期購入を表示',
  wrong: 'この定期購入の電話番号ではありません。',
  left: '残りの試行回数：{count}',
  locked: 'このリンクはロックされています',
  lockedDetail: '電話番号の間違いが多すぎました。{shop} に新しいリンクを依頼してください。',
  gone: 'このリンクは無効です',
  goneDetail: '不完全か、古すぎる可能性があります。お店に新しいリンクを依頼してください。',
  active: '定期購入は有効です',
  cancel: '定期購入を解約',
  sure: 'この定期購入を解約しますか？',
  sureDetail: 'すぐに利用できなくなる場合があります。',
  yes: 'はい、解約します',
  keep: '定期購入を続ける',
  inactive: 'この定期購入は有効ではありません',
  inactiveDetail: '解約するものはありません。',
  ended: '定期購入は解約されました',
  endedDetail: '{shop} に通知しました。',
  access: 'お支払い済みの期間が終わるまで利用できます。',
  noAnswer: '現在、定期購入を表示できません',
  noAnswerDetail: '決済サービスから応答がありませんでした。しばらくしてからもう一度お試しください。',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'アクセスコード',
  keep: '{shop} から尋ねられることがありますので、保管してください。',
  ended: 'このコードは無効になりました',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'この後の流れ',
  choose: 'お支払い方法を選び、お支払いを承認します。',
  notified: '入金が確認され次第、{shop} に通知されます。',
  back: '{shop} に戻ります。',
  questions: 'ご注文についてのご質問',
  contact: '{shop} に問い合わせる',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} がこのお支払いを返金しています。',
  partially_refunded: '{shop} がこのお支払いの一部を返金しました。',
  refunded: '{shop} がこのお支払いを返金しました。',
};
