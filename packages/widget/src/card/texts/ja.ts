import type { CardTexts } from './en.ts';

/** Japanese. */
export const ja: CardTexts = {
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
