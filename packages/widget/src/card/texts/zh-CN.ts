// biome-ignore-all lint/style/useFilenamingConvention: named as BCP 47 writes its language tag.
import type { CardTexts } from './en.ts';

/** Chinese, simplified. */
export const zhCN: CardTexts = {
  number: '卡号',
  expiry: '有效期（MM/YY）',
  code: '安全码',
  codeHint: '卡背面的 3 位数字；American Express 为正面的 4 位数字',
  holder: '持卡人姓名',
  promise: '您的银行卡信息会加密发送给 {provider}，{shop} 无法看到。',
  'problem.number': '请检查卡号。',
  'problem.expiry': '请输入月份和年份，例如 08/29。',
  'problem.expired': '此卡已过期。',
  'problem.code': '请检查安全码。',
  'problem.holder': '请按卡上的写法输入姓名。',
};
