// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { LanguageTexts } from '../language-texts.ts';

// Traditional Chinese.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = '繼續付款';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: '測試模式',
  testDetail: '不會實際扣款。',
  summary: '您的訂單',
  choosePlan: '請選擇方案',
  reference: '參考編號：{reference}',
  loading: '正在載入付款方式',
  choose: '請選擇付款方式',
  via: '透過 {provider} 付款',
  slow: '今日較慢',
  failedNow: '付款未成功',
  days: '可使用 {days}',
  pay: '支付 {amount}',
  starting: '請稍候…',
  goesAway: '您將前往 {provider} 的頁面完成付款，然後返回此處。',
  staysHere: '請在 App 中確認透過 {provider} 的付款，結果會顯示於此處。',
  selectOne: '請選擇',
  retry: '再試一次',
  trouble: '無法連線至付款服務。請檢查網路連線後再試一次。',
  broken: '無法載入付款頁面',
  brokenFinal: '此連結無法開啟付款頁面。連結可能不完整或已失效。',
  requestId: '錯誤代碼：{requestId}',
  lastUsed: '上次使用',
  notHere: '無法在此頁面開啟付款功能。',
  onPhone: '在手機上繼續',
  'field.name': '姓名',
  'field.email': '電子郵件',
  'field.phone': '電話號碼',
  'field.bankcode': '銀行',
  'field.upi_address': 'UPI ID',
  'field.upi_id': 'UPI ID',
  'field.account_number': '帳號',
  'hint.phone': '請包含國碼，例如 +886 912 345 678',
  'hint.upi_address': '例如 name@bank',
  'hint.upi_id': '例如 name@bank',
  'hint.account_number': '例如 03001234567',
  secured: '您將在金流服務商的頁面上付款。{shop} 無法看到您的付款資料。',
  continue: continueToPay,
  title: '付款給 {shop}',
  none: '目前沒有可用的付款方式',
  noneDetail: '{shop} 目前沒有適用於您所在國家/地區和此金額的付款方式。您並未被扣款。',
  declined: '{method} 付款未完成。您可以再試一次或選擇其他付款方式。',
  unavailable: '{method} 暫時無法使用。您仍可使用：{others}。',
  unavailableAlone: '{method} 暫時無法使用。請稍後再試一次。',
  elsewhere: '此訂單正在另一個分頁或另一台裝置上付款。',
  followThere: '在此查看進度',
  switchHere: '改在此處付款',
  invalid: '請檢查標示的欄位。',
  problem: '請檢查此欄位。',
  leaving: '正在前往 {provider}',
  leavingDetail: '頁面即將開啟。',
  goOn: '前往付款頁面',
  waiting: '正在等待您付款',
  waitingDetail: '{provider} 確認後，結果會立即顯示於此處。可能需要一分鐘。',
  inApp: '請在 App 中付款',
  inAppDetail: '請在付款 App 中開啟並確認此筆付款。結果會顯示於此處。',
  openApp: '開啟付款 App',
  another: '選擇其他付款方式',
  givingUp: '正在返回…',
  review: '正在確認您的付款',
  reviewDetail: '{shop} 正在確認此筆付款。請勿重複付款，並靜候商家與您聯絡。',
  notPaid: '我尚未付款，選擇其他付款方式',
  paid: '付款成功',
  paidDetail: '謝謝您！我們已通知 {shop}。',
  expired: '付款頁面已過期',
  expiredDetail: '此頁面有時間限制。請返回 {shop} 重新開始。',
  canceled: '此次付款已取消',
  canceledDetail: '{shop} 已取消此次付款。您可以返回並重新開始。',
  stillPending: '如果您已付款，請勿重複付款。款項一到帳，{shop} 就會收到通知。',
  back: '返回 {shop}',
  brokenForNow: '我們的系統發生問題。請稍後重新整理頁面。',
  close: '關閉',
  inWindow: '請在開啟的視窗中完成付款',
  inWindowDetail: '此頁面會自動更新。完成付款前請勿關閉。',
  reopenWindow: '重新開啟付款頁面',
  closeWindow: '您可以關閉此視窗',
  closeWindowDetail: '結果會顯示於原本的頁面。',
  scan: '掃碼付款',
  scanDetail: '請用付款 App 掃描此 QR Code。結果會顯示於此處。',
  onPhoneDetail: '請用手機相機掃描此 QR Code，並在手機上付款。此頁面會自動更新。',
  onPhoneBack: '在此裝置上付款',
  copyLink: '複製連結',
  copied: '已複製',
  qrOf: 'QR Code：{text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: '請向此號碼轉帳 {amount}，金額須完全一致',
  sendToDetail: '請使用您的錢包應用程式。結果會顯示在此處。',
  copyNumber: '複製號碼',
  utr: '銀行參考號碼（UTR）',
  transactionId: '交易編號',
  referenceHint: '付款後您的應用程式會顯示該編號。',
  sendReference: '尋找我的付款',
  referenceGiven: '正在尋找付款 {reference}。',
  saveReference: '儲存此編號',
  referenceSaved: '編號已儲存：{reference}',
  alreadyActive: '此電話號碼已有存取權限，無需付款。您未被扣款。',
  subscriptionPage: '查看我的訂閱',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: '卡號',
  expiry: '有效期限（MM/YY）',
  code: '安全碼',
  codeHint: '卡片背面的 3 位數字；American Express 為正面的 4 位數字',
  holder: '持卡人姓名',
  promise: '您的卡片資料會加密傳送給 {provider}，{shop} 無法看到。',
  'problem.number': '請檢查卡號。',
  'problem.expiry': '請輸入月份和年份，例如 08/29。',
  'problem.expired': '此卡片已過期。',
  'problem.code': '請檢查安全碼。',
  'problem.holder': '請依卡片上的寫法輸入姓名。',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: '您的訂閱',
  intro: '若要查看訂閱，請輸入您訂閱時使用的手機號碼。',
  show: '查看我的訂閱',
  wrong: '這不是此訂閱的手機號碼。',
  left: '剩餘次數：{count}',
  locked: '此連結已鎖定',
  lockedDetail: '手機號碼錯誤次數過多。請向 {shop} 索取新的連結。',
  gone: '此連結已失效',
  goneDetail: '連結可能不完整或已過期。請向商店索取新的連結。',
  active: '您的訂閱有效',
  cancel: '取消訂閱',
  sure: '要取消此訂閱嗎？',
  sureDetail: '您的使用權限可能會立即結束。',
  yes: '是的，取消',
  keep: '保留我的訂閱',
  inactive: '此訂閱未生效',
  inactiveDetail: '沒有可取消的內容。',
  ended: '您的訂閱已取消',
  endedDetail: '已通知 {shop}。',
  access: '在已付費的時間結束之前，您仍可使用。',
  noAnswer: '暫時無法顯示您的訂閱',
  noAnswerDetail: '支付服務沒有回應。請稍後再試。',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: '您的存取碼',
  keep: '請妥善保存：{shop} 可能會要求您提供。',
  ended: '此存取碼已失效',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: '接下來',
  choose: '您選擇付款方式並確認付款。',
  notified: '款項入帳後立即通知 {shop}。',
  back: '您將返回 {shop}。',
  questions: '對訂單有疑問？',
  contact: '聯絡 {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} 正在退還這筆付款。',
  partially_refunded: '{shop} 已退還這筆付款的一部分。',
  refunded: '{shop} 已退還這筆付款。',
};
