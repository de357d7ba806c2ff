import type { SubscriptionTexts } from './en.ts';

/** Japanese. */
export const ja: SubscriptionTexts = {
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
