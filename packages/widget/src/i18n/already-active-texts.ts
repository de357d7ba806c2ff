import type { Language } from './language-of.ts';
import { transferEn } from './transfer-en.ts';

/** What is said, in every language, where nothing was launched since the phone number has access already. */
export const alreadyActiveTexts: Readonly<Record<Language, string>> = {
  en: transferEn.alreadyActive,
  es: 'Este número de teléfono ya tiene acceso, así que no hay nada que pagar. No se le ha cobrado nada.',
  pt: 'Este número de telefone já tem acesso, portanto não há nada a pagar. Nada foi cobrado.',
  fr: 'Ce numéro de téléphone a déjà un accès, il n’y a donc rien à payer. Vous n’avez pas été débité.',
  de: 'Diese Telefonnummer hat bereits Zugang, es gibt also nichts zu bezahlen. Ihnen wurde nichts berechnet.',
  it: 'Questo numero di telefono ha già accesso, quindi non c’è nulla da pagare. Non ti è stato addebitato nulla.',
  nl: 'Dit telefoonnummer heeft al toegang, dus er valt niets te betalen. Er is niets afgeschreven.',
  pl: 'Ten numer telefonu ma już dostęp, więc nie ma za co płacić. Nie pobrano żadnej opłaty.',
  tr: 'Bu telefon numarasının zaten erişimi var, bu yüzden ödenecek bir şey yok. Sizden ücret alınmadı.',
  ru: 'У этого номера телефона уже есть доступ, платить не нужно. С вас ничего не списано.',
  ar: 'لدى رقم الهاتف هذا حق الوصول بالفعل، فلا شيء يستوجب الدفع. لم يُخصم منك أي مبلغ.',
  ur: 'اس فون نمبر کو پہلے سے رسائی حاصل ہے، اس لیے کچھ ادا نہیں کرنا۔ آپ سے کوئی رقم نہیں لی گئی۔',
  fa: 'این شماره تلفن از قبل دسترسی دارد و نیازی به پرداخت نیست. مبلغی از شما کسر نشد.',
  hi: 'इस फ़ोन नंबर के पास पहले से एक्सेस है, इसलिए कुछ भुगतान नहीं करना है। आपसे कोई शुल्क नहीं लिया गया।',
  bn: 'এই ফোন নম্বরে আগে থেকেই অ্যাক্সেস আছে, তাই কিছু দিতে হবে না। আপনার কাছ থেকে কোনো টাকা নেওয়া হয়নি।',
  id: 'Nomor telepon ini sudah memiliki akses, jadi tidak ada yang perlu dibayar. Anda tidak dikenai biaya.',
  vi: 'Số điện thoại này đã có quyền truy cập nên không cần thanh toán. Bạn chưa bị trừ tiền.',
  th: 'หมายเลขโทรศัพท์นี้มีสิทธิ์เข้าถึงอยู่แล้ว จึงไม่ต้องชำระเงิน และไม่มีการเรียกเก็บเงินจากคุณ',
  ja: 'この電話番号ではすでにご利用いただけるため、お支払いは不要です。料金は請求されていません。',
  ko: '이 전화번호는 이미 이용 중이므로 결제할 필요가 없습니다. 청구된 금액은 없습니다.',
  'zh-CN': '此手机号已有访问权限，无需付款。您未被扣款。',
  'zh-TW': '此電話號碼已有存取權限，無需付款。您未被扣款。',
};
