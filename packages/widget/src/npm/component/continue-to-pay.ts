import { type Language, languageOf } from '../../i18n/language-of.ts';

/** The text `continue` of every language, for when the script that has them all did not come. */
export const CONTINUE_TO_PAY: Readonly<Record<Language, string>> = {
  en: 'Continue to pay',
  es: 'Continuar al pago',
  pt: 'Continuar para o pagamento',
  fr: 'Continuer vers le paiement',
  de: 'Weiter zur Zahlung',
  it: 'Continua al pagamento',
  nl: 'Verder naar de betaling',
  pl: 'Przejdź do płatności',
  tr: 'Ödemeye devam et',
  ru: 'Перейти к оплате',
  ar: 'المتابعة إلى الدفع',
  ur: 'ادائیگی جاری رکھیں',
  fa: 'ادامهٔ پرداخت',
  hi: 'भुगतान के लिए आगे बढ़ें',
  bn: 'পেমেন্টে এগিয়ে যান',
  id: 'Lanjut ke pembayaran',
  vi: 'Tiếp tục thanh toán',
  th: 'ไปชำระเงิน',
  ja: 'お支払いに進む',
  ko: '결제 계속하기',
  'zh-CN': '继续支付',
  'zh-TW': '繼續付款',
};

/** What the way to the hosted page is called, in the language of the first of these locales that we speak. */
export const continueToPay = (...locales: readonly (string | undefined)[]): string =>
  CONTINUE_TO_PAY[languageOf(...locales)];
