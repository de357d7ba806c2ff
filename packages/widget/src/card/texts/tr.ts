import type { CardTexts } from './en.ts';

/** Turkish. */
export const tr: CardTexts = {
  number: 'Kart numarası',
  expiry: 'Son kullanma tarihi (AA/YY)',
  code: 'Güvenlik kodu',
  codeHint: 'Arka yüzdeki 3 rakam; American Express’te ön yüzdeki 4 rakam',
  holder: 'Kart üzerindeki ad',
  promise: 'Kart bilgileriniz {provider} tarafına şifreli gider. {shop} bunları hiç görmez.',
  'problem.number': 'Lütfen kart numarasını kontrol edin.',
  'problem.expiry': 'Ay ve yılı girin, örneğin 08/29.',
  'problem.expired': 'Bu kartın süresi dolmuş.',
  'problem.code': 'Lütfen güvenlik kodunu kontrol edin.',
  'problem.holder': 'Adı kartta yazdığı gibi girin.',
};
