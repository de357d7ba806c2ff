import type { CardTexts } from './en.ts';

/** Arabic. */
export const ar: CardTexts = {
  number: 'رقم البطاقة',
  expiry: 'تاريخ الانتهاء (شهر/سنة)',
  code: 'رمز الأمان',
  codeHint: 'الأرقام الثلاثة على ظهر البطاقة؛ وفي American Express الأرقام الأربعة على وجهها',
  holder: 'الاسم على البطاقة',
  promise: 'تُرسل بيانات بطاقتك مشفّرة إلى {provider}. لا يراها {shop} أبدًا.',
  'problem.number': 'يرجى التحقق من رقم البطاقة.',
  'problem.expiry': 'أدخل الشهر والسنة، مثل 08/29.',
  'problem.expired': 'انتهت صلاحية هذه البطاقة.',
  'problem.code': 'يرجى التحقق من رمز الأمان.',
  'problem.holder': 'أدخل الاسم كما هو مكتوب على البطاقة.',
};
