import type { CardTexts } from './en.ts';

/** Urdu. */
export const ur: CardTexts = {
  number: 'کارڈ نمبر',
  expiry: 'میعاد ختم ہونے کی تاریخ (مہینہ/سال)',
  code: 'سیکیورٹی کوڈ',
  codeHint: 'پشت پر موجود 3 ہندسے؛ American Express پر سامنے کے 4 ہندسے',
  holder: 'کارڈ پر نام',
  promise: 'آپ کے کارڈ کی تفصیلات خفیہ کر کے {provider} کو بھیجی جاتی ہیں۔ {shop} انہیں کبھی نہیں دیکھتا۔',
  'problem.number': 'براہ کرم کارڈ نمبر چیک کریں۔',
  'problem.expiry': 'مہینہ اور سال درج کریں، جیسے 08/29۔',
  'problem.expired': 'اس کارڈ کی میعاد ختم ہو چکی ہے۔',
  'problem.code': 'براہ کرم سیکیورٹی کوڈ چیک کریں۔',
  'problem.holder': 'نام ویسے ہی لکھیں جیسے کارڈ پر ہے۔',
};
