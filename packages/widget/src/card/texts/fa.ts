import type { CardTexts } from './en.ts';

/** Persian. */
export const fa: CardTexts = {
  number: 'شمارهٔ کارت',
  expiry: 'تاریخ انقضا (ماه/سال)',
  code: 'کد امنیتی',
  codeHint: 'سه رقم پشت کارت؛ در American Express چهار رقم روی کارت',
  holder: 'نام روی کارت',
  promise: 'اطلاعات کارت شما رمزنگاری‌شده به {provider} فرستاده می‌شود. {shop} هرگز آن را نمی‌بیند.',
  'problem.number': 'لطفاً شمارهٔ کارت را بررسی کنید.',
  'problem.expiry': 'ماه و سال را وارد کنید، مانند 08/29.',
  'problem.expired': 'این کارت منقضی شده است.',
  'problem.code': 'لطفاً کد امنیتی را بررسی کنید.',
  'problem.holder': 'نام را همان‌طور که روی کارت است وارد کنید.',
};
