// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { CardTexts } from './en.ts';

/** Chinese, traditional. */
export const zhTW: CardTexts = {
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
