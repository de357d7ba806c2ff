import type { Language } from './language-of.ts';

/** The texts beside the methods on a wide hosted page; `{shop}` is filled in. Only the server has them: the script gets one language's. */
interface BesideTexts {
  /** The title over the three steps. */
  readonly ahead: string;
  readonly choose: string;
  readonly told: string;
  readonly back: string;
  /** The question before the ways to ask the shop, and the words of its link. */
  readonly questions: string;
  readonly contact: string;
}

type Row = readonly [
  ahead: string,
  choose: string,
  told: string,
  back: string,
  questions: string,
  contact: string,
];

const row = (...[ahead, choose, told, back, questions, contact]: Row): BesideTexts => ({
  ahead,
  choose,
  told,
  back,
  questions,
  contact,
});

/** In every language. */
// biome-ignore format: a language a row
export const besideTexts: Readonly<Record<Language, BesideTexts>> = {
  en: row('What happens next', 'You choose a way to pay and confirm it.', '{shop} is told as soon as the money arrives.', 'You come back to {shop}.', 'Questions about your order?', 'Contact {shop}'),
  es: row('Qué pasa ahora', 'Usted elige cómo pagar y confirma el pago.', '{shop} recibe el aviso en cuanto llega.', 'Usted vuelve a {shop}.', '¿Preguntas sobre su pedido?', 'Contactar con {shop}'),
  pt: row('O que acontece agora', 'Você escolhe como pagar e confirma o pagamento.', '{shop} recebe o aviso assim que ele chega.', 'Você volta para {shop}.', 'Dúvidas sobre o pedido?', 'Falar com {shop}'),
  fr: row('Et ensuite', 'Vous choisissez un moyen de paiement et confirmez.', '{shop} est informé dès que le paiement arrive.', 'Vous revenez chez {shop}.', 'Une question sur votre commande\u202f?', 'Contacter {shop}'),
  de: row('So geht es weiter', 'Sie wählen eine Zahlungsart und bestätigen die Zahlung.', '{shop} wird benachrichtigt, sobald sie eingeht.', 'Sie kommen zu {shop} zurück.', 'Fragen zu Ihrer Bestellung?', '{shop} kontaktieren'),
  it: row('Che cosa succede ora', 'Scegli come pagare e confermi il pagamento.', '{shop} viene avvisato appena arriva.', 'Torni da {shop}.', 'Domande sul tuo ordine?', 'Contatta {shop}'),
  nl: row('Wat er nu gebeurt', 'U kiest een betaalwijze en bevestigt de betaling.', '{shop} krijgt bericht zodra die binnen is.', 'U komt terug bij {shop}.', 'Vragen over uw bestelling?', 'Contact met {shop}'),
  pl: row('Co będzie dalej', 'Wybierasz sposób płatności i potwierdzasz ją.', '{shop} dowie się, gdy tylko wpłynie.', 'Wracasz na stronę {shop}.', 'Masz pytania do zamówienia?', 'Kontakt: {shop}'),
  tr: row('Bundan sonra', 'Ödeme yöntemini seçip ödemeyi onaylarsınız.', 'Ödeme ulaşır ulaşmaz {shop} haberdar edilir.', '{shop} sayfasına dönersiniz.', 'Siparişinizle ilgili sorunuz mu var?', '{shop} ile iletişim'),
  ru: row('Что будет дальше', 'Вы выбираете способ оплаты и подтверждаете её.', '{shop} узнает, как только она поступит.', 'Вы вернётесь в {shop}.', 'Вопросы по заказу?', 'Связаться с {shop}'),
  ar: row('الخطوات التالية', 'تختار طريقة الدفع وتؤكّد الدفع.', 'يُبلَّغ {shop} فور وصول المبلغ.', 'تعود إلى {shop}.', 'لديك أسئلة عن طلبك؟', 'تواصل مع {shop}'),
  ur: row('اب کیا ہوگا', 'آپ ادائیگی کا طریقہ چن کر تصدیق کرتے ہیں۔', 'رقم پہنچتے ہی {shop} کو اطلاع مل جاتی ہے۔', 'آپ {shop} پر واپس آتے ہیں۔', 'آرڈر کے بارے میں سوال ہے؟', '{shop} سے رابطہ کریں'),
  fa: row('مراحل بعدی', 'روش پرداخت را انتخاب و پرداخت را تأیید می‌کنید.', 'به‌محض رسیدن پرداخت، {shop} باخبر می‌شود.', 'به {shop} برمی‌گردید.', 'دربارهٔ سفارش خود پرسشی دارید؟', 'تماس با {shop}'),
  hi: row('आगे क्या होगा', 'आप भुगतान का तरीका चुनकर पुष्टि करते हैं।', 'भुगतान पहुँचते ही {shop} को सूचना मिलती है।', 'आप {shop} पर लौट आते हैं।', 'ऑर्डर के बारे में सवाल हैं?', '{shop} से संपर्क करें'),
  bn: row('এরপর কী হবে', 'আপনি পেমেন্টের উপায় বেছে নিয়ে নিশ্চিত করেন।', 'পেমেন্ট পৌঁছালেই {shop} জানতে পারে।', 'আপনি {shop}-এ ফিরে আসেন।', 'অর্ডার নিয়ে প্রশ্ন আছে?', '{shop}-এর সঙ্গে যোগাযোগ'),
  id: row('Langkah selanjutnya', 'Anda memilih cara bayar dan mengonfirmasi pembayaran.', '{shop} diberi tahu begitu pembayaran masuk.', 'Anda kembali ke {shop}.', 'Ada pertanyaan tentang pesanan?', 'Hubungi {shop}'),
  vi: row('Các bước tiếp theo', 'Bạn chọn cách thanh toán và xác nhận.', '{shop} được báo ngay khi tiền đến.', 'Bạn quay lại {shop}.', 'Có câu hỏi về đơn hàng?', 'Liên hệ {shop}'),
  th: row('ขั้นตอนต่อไป', 'คุณเลือกวิธีชำระเงินและยืนยัน', 'ระบบแจ้ง {shop} ทันทีที่ได้รับเงิน', 'คุณกลับไปที่ {shop}', 'มีคำถามเกี่ยวกับคำสั่งซื้อ', 'ติดต่อ {shop}'),
  ja: row('この後の流れ', 'お支払い方法を選び、お支払いを承認します。', '入金が確認され次第、{shop} に通知されます。', '{shop} に戻ります。', 'ご注文についてのご質問', '{shop} に問い合わせる'),
  ko: row('다음 단계', '결제 수단을 선택하고 결제를 승인합니다.', '결제가 확인되면 {shop}에 바로 알립니다.', '{shop}(으)로 돌아갑니다.', '주문에 대해 궁금한 점이 있으신가요?', '{shop}에 문의'),
  'zh-CN': row('接下来', '您选择付款方式并确认付款。', '款项到账后立即通知 {shop}。', '您将返回 {shop}。', '对订单有疑问？', '联系 {shop}'),
  'zh-TW': row('接下來', '您選擇付款方式並確認付款。', '款項入帳後立即通知 {shop}。', '您將返回 {shop}。', '對訂單有疑問？', '聯絡 {shop}'),
};
