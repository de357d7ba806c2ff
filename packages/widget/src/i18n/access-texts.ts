import type { Language } from './language-of.ts';

/** What the page of a paid code says beside what every page of ours says; `{shop}` is filled in. */
export interface AccessTexts {
  /** What stands above the code. */
  readonly code: string;
  readonly keep: string;
  /** Said of a code whose money went back. */
  readonly ended: string;
}

const row = (code: string, keep: string, ended: string): AccessTexts => ({ code, keep, ended });

/** In every language. */
export const accessTexts: Readonly<Record<Language, AccessTexts>> = {
  en: row('Your access code', 'Keep it: {shop} may ask you for it.', 'This code is no longer valid'),
  es: row('Su código de acceso', 'Consérvelo: {shop} puede pedírselo.', 'Este código ya no es válido'),
  pt: row('O seu código de acesso', 'Guarde-o: {shop} pode pedi-lo.', 'Este código já não é válido'),
  fr: row('Votre code d’accès', 'Conservez-le : {shop} peut vous le demander.', 'Ce code n’est plus valable'),
  de: row('Ihr Zugangscode', 'Bitte aufbewahren: {shop} kann danach fragen.', 'Dieser Code gilt nicht mehr'),
  it: row(
    'Il suo codice di accesso',
    'Lo conservi: {shop} potrebbe chiederlo.',
    'Questo codice non è più valido',
  ),
  nl: row('Uw toegangscode', 'Bewaar hem: {shop} kan ernaar vragen.', 'Deze code is niet meer geldig'),
  pl: row('Twój kod dostępu', 'Zachowaj go: {shop} może o niego poprosić.', 'Ten kod nie jest już ważny'),
  tr: row('Erişim kodunuz', 'Kodu saklayın: {shop} sizden isteyebilir.', 'Bu kod artık geçerli değil'),
  ru: row('Ваш код доступа', 'Сохраните его: {shop} может его запросить.', 'Этот код больше не действует'),
  ar: row('رمز الوصول الخاص بك', 'احتفظ به: قد يطلبه منك {shop}.', 'لم يعد هذا الرمز صالحًا'),
  ur: row('آپ کا رسائی کوڈ', 'اسے محفوظ رکھیں: {shop} آپ سے یہ پوچھ سکتا ہے۔', 'یہ کوڈ اب کارآمد نہیں ہے'),
  fa: row('کد دسترسی شما', 'آن را نگه دارید: {shop} ممکن است آن را از شما بخواهد.', 'این کد دیگر معتبر نیست'),
  hi: row('आपका एक्सेस कोड', 'इसे संभालकर रखें: {shop} इसे माँग सकता है।', 'यह कोड अब मान्य नहीं है'),
  bn: row('আপনার অ্যাক্সেস কোড', 'এটি রেখে দিন: {shop} এটি চাইতে পারে।', 'এই কোডটি আর বৈধ নয়'),
  id: row('Kode akses Anda', 'Simpanlah: {shop} mungkin memintanya.', 'Kode ini tidak berlaku lagi'),
  vi: row('Mã truy cập của bạn', 'Hãy giữ lại: {shop} có thể hỏi mã này.', 'Mã này không còn hiệu lực'),
  th: row('รหัสเข้าใช้ของคุณ', 'โปรดเก็บไว้: {shop} อาจขอรหัสนี้จากคุณ', 'รหัสนี้ใช้ไม่ได้แล้ว'),
  ja: row(
    'アクセスコード',
    '{shop} から尋ねられることがありますので、保管してください。',
    'このコードは無効になりました',
  ),
  ko: row('액세스 코드', '{shop}에서 요청할 수 있으니 보관해 두세요.', '이 코드는 더 이상 유효하지 않습니다'),
  'zh-CN': row('您的访问码', '请妥善保存：{shop} 可能会要求您提供。', '此访问码已失效'),
  'zh-TW': row('您的存取碼', '請妥善保存：{shop} 可能會要求您提供。', '此存取碼已失效'),
};
