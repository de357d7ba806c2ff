import type { Language } from './language-of.ts';
import { transferEn } from './transfer-en.ts';

/**
 * The button and the receipt of a bank reference that nobody looks for the payment by, in every language: the shop sees it, and nothing more is
 * promised.
 */
export const savedReferenceTexts: Readonly<Record<Language, readonly [button: string, receipt: string]>> = {
  en: [transferEn.saveReference, transferEn.referenceSaved],
  es: ['Guardar esta referencia', 'Referencia guardada: {reference}.'],
  pt: ['Guardar esta referência', 'Referência guardada: {reference}.'],
  fr: ['Enregistrer cette référence', 'Référence enregistrée : {reference}.'],
  de: ['Diese Referenz speichern', 'Referenz gespeichert: {reference}.'],
  it: ['Salva questo riferimento', 'Riferimento salvato: {reference}.'],
  nl: ['Deze referentie opslaan', 'Referentie opgeslagen: {reference}.'],
  pl: ['Zapisz ten numer', 'Numer zapisany: {reference}.'],
  tr: ['Bu referansı kaydet', 'Referans kaydedildi: {reference}.'],
  ru: ['Сохранить номер', 'Номер сохранён: {reference}.'],
  ar: ['حفظ هذا المرجع', 'تم حفظ المرجع: {reference}.'],
  ur: ['یہ حوالہ محفوظ کریں', 'حوالہ محفوظ ہو گیا: {reference}۔'],
  fa: ['ذخیرهٔ این شماره', 'شماره ذخیره شد: {reference}.'],
  hi: ['यह संदर्भ सहेजें', 'संदर्भ सहेजा गया: {reference}।'],
  bn: ['রেফারেন্সটি সংরক্ষণ করুন', 'রেফারেন্স সংরক্ষিত হয়েছে: {reference}।'],
  id: ['Simpan referensi ini', 'Referensi tersimpan: {reference}.'],
  vi: ['Lưu mã này', 'Đã lưu mã: {reference}.'],
  th: ['บันทึกเลขอ้างอิงนี้', 'บันทึกเลขอ้างอิงแล้ว: {reference}'],
  ja: ['この番号を保存', '番号を保存しました：{reference}'],
  ko: ['이 번호 저장', '번호가 저장되었습니다: {reference}'],
  'zh-CN': ['保存此编号', '编号已保存：{reference}'],
  'zh-TW': ['儲存此編號', '編號已儲存：{reference}'],
};
