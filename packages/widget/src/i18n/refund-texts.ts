import type { Language } from './language-of.ts';

/** What the hosted page says of a payment that goes back; `{shop}` is filled in. No script needs it: it stands there when the page comes. */
export interface RefundTexts {
  readonly refund_pending: string;
  readonly partially_refunded: string;
  readonly refunded: string;
}

const row = (refund_pending: string, partially_refunded: string, refunded: string): RefundTexts => ({
  refund_pending,
  partially_refunded,
  refunded,
});

/** In every language. */
// biome-ignore format: a language a row
export const refundTexts: Readonly<Record<Language, RefundTexts>> = {
  en: row('{shop} is refunding this payment.', '{shop} has refunded a part of this payment.', '{shop} has refunded this payment.'),
  es: row('{shop} está reembolsando este pago.', '{shop} ha reembolsado una parte de este pago.', '{shop} ha reembolsado este pago.'),
  pt: row('{shop} está a reembolsar este pagamento.', '{shop} reembolsou uma parte deste pagamento.', '{shop} reembolsou este pagamento.'),
  fr: row('{shop} est en train de rembourser ce paiement.', '{shop} a remboursé une partie de ce paiement.', '{shop} a remboursé ce paiement.'),
  de: row('{shop} erstattet diese Zahlung.', '{shop} hat einen Teil dieser Zahlung erstattet.', '{shop} hat diese Zahlung erstattet.'),
  it: row('{shop} sta rimborsando questo pagamento.', '{shop} ha rimborsato una parte di questo pagamento.', '{shop} ha rimborsato questo pagamento.'),
  nl: row('{shop} betaalt deze betaling terug.', '{shop} heeft een deel van deze betaling terugbetaald.', '{shop} heeft deze betaling terugbetaald.'),
  pl: row('{shop} zwraca tę płatność.', '{shop} – zwrócono część tej płatności.', '{shop} – zwrócono tę płatność.'),
  tr: row('{shop} bu ödemeyi iade ediyor.', '{shop} bu ödemenin bir kısmını iade etti.', '{shop} bu ödemeyi iade etti.'),
  ru: row('{shop} возвращает этот платёж.', '{shop}: часть этого платежа возвращена.', '{shop}: этот платёж возвращён.'),
  ar: row('يقوم {shop} بردّ هذه الدفعة.', 'ردّ {shop} جزءًا من هذه الدفعة.', 'ردّ {shop} هذه الدفعة.'),
  ur: row('{shop} یہ ادائیگی واپس کر رہا ہے۔', '{shop} نے اس ادائیگی کا کچھ حصہ واپس کر دیا ہے۔', '{shop} نے یہ ادائیگی واپس کر دی ہے۔'),
  fa: row('{shop} در حال بازگرداندن این پرداخت است.', '{shop} بخشی از این پرداخت را بازگردانده است.', '{shop} این پرداخت را بازگردانده است.'),
  hi: row('{shop} यह भुगतान वापस कर रहा है।', '{shop} ने इस भुगतान का एक हिस्सा वापस कर दिया है।', '{shop} ने यह भुगतान वापस कर दिया है।'),
  bn: row('{shop} এই পেমেন্ট ফেরত দিচ্ছে।', '{shop} এই পেমেন্টের একটি অংশ ফেরত দিয়েছে।', '{shop} এই পেমেন্ট ফেরত দিয়েছে।'),
  id: row('{shop} sedang mengembalikan pembayaran ini.', '{shop} telah mengembalikan sebagian pembayaran ini.', '{shop} telah mengembalikan pembayaran ini.'),
  vi: row('{shop} đang hoàn lại khoản thanh toán này.', '{shop} đã hoàn lại một phần khoản thanh toán này.', '{shop} đã hoàn lại khoản thanh toán này.'),
  th: row('{shop} กำลังคืนเงินสำหรับการชำระเงินนี้', '{shop} คืนเงินบางส่วนของการชำระเงินนี้แล้ว', '{shop} คืนเงินสำหรับการชำระเงินนี้แล้ว'),
  ja: row('{shop} がこのお支払いを返金しています。', '{shop} がこのお支払いの一部を返金しました。', '{shop} がこのお支払いを返金しました。'),
  ko: row('{shop}에서 이 결제를 환불하고 있습니다.', '{shop}에서 이 결제의 일부를 환불했습니다.', '{shop}에서 이 결제를 환불했습니다.'),
  'zh-CN': row('{shop} 正在退还此笔付款。', '{shop} 已退还此笔付款的一部分。', '{shop} 已退还此笔付款。'),
  'zh-TW': row('{shop} 正在退還這筆付款。', '{shop} 已退還這筆付款的一部分。', '{shop} 已退還這筆付款。'),
};
