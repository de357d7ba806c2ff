import type { LanguageTexts } from '../language-texts.ts';

// Urdu; U+2068 … U+2069 keep what begins with a sign or a digit in its own order.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'ادائیگی جاری رکھیں';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'ٹیسٹ موڈ',
  testDetail: 'اصل رقم نہیں کٹے گی۔',
  summary: 'آپ کا آرڈر',
  choosePlan: 'پلان منتخب کریں',
  reference: 'حوالہ نمبر: \u2068{reference}\u2069',
  loading: 'ادائیگی کے طریقے لوڈ ہو رہے ہیں',
  choose: 'ادائیگی کا طریقہ منتخب کریں',
  via: 'بذریعہ {provider}',
  slow: 'آج سست',
  failedNow: 'کامیاب نہیں ہوا',
  days: '{days} کی رسائی',
  pay: '{amount} ادا کریں',
  starting: 'ایک لمحہ…',
  goesAway: 'آپ {provider} کے صفحے پر ادائیگی مکمل کر کے یہاں واپس آئیں گے۔',
  staysHere: 'ایپ میں بذریعہ {provider} ادائیگی کی تصدیق کریں، نتیجہ یہاں نظر آئے گا۔',
  selectOne: 'منتخب کریں',
  retry: 'دوبارہ کوشش کریں',
  trouble: 'ادائیگی کی سروس سے رابطہ نہیں ہو سکا۔ اپنا انٹرنیٹ چیک کریں اور دوبارہ کوشش کریں۔',
  broken: 'ادائیگی کا صفحہ لوڈ نہیں ہو سکا',
  brokenFinal: 'اس لنک سے ادائیگی کا صفحہ نہیں کھلتا۔ شاید لنک نامکمل ہے یا اب کارآمد نہیں۔',
  requestId: 'ایرر کوڈ: \u2068{requestId}\u2069',
  lastUsed: 'پچھلی بار استعمال شدہ',
  notHere: 'ادائیگی اس صفحے پر نہیں کھل سکتی۔',
  onPhone: 'اپنے فون پر جاری رکھیں',
  'field.name': 'پورا نام',
  'field.email': 'ای میل',
  'field.phone': 'فون نمبر',
  'field.bankcode': 'بینک',
  'field.upi_address': 'UPI آئی ڈی',
  'field.upi_id': 'UPI آئی ڈی',
  'field.account_number': 'اکاؤنٹ نمبر',
  'hint.phone': 'ملک کے کوڈ کے ساتھ، جیسے \u2068+92 301 2345678\u2069',
  'hint.upi_address': 'جیسے name@bank',
  'hint.upi_id': 'جیسے name@bank',
  'hint.account_number': 'جیسے 03001234567',
  secured: 'ادائیگی سروس فراہم کنندہ کے صفحے پر ہوتی ہے۔ ادائیگی کی معلومات {shop} کو نظر نہیں آتیں۔',
  continue: continueToPay,
  title: '{shop} کو ادائیگی',
  none: 'فی الحال ادائیگی کا کوئی طریقہ دستیاب نہیں',
  noneDetail:
    '{shop} کے پاس فی الحال آپ کے ملک اور اس رقم کے لیے کوئی طریقہ دستیاب نہیں۔ آپ کی رقم نہیں کٹی۔',
  declined: '{method} سے ادائیگی مکمل نہیں ہوئی۔ دوبارہ کوشش کریں یا دوسرا طریقہ منتخب کریں۔',
  unavailable: '{method} سے ادائیگی ابھی شروع نہیں ہو سکی۔ یہ دستیاب ہیں: {others}۔',
  unavailableAlone: '{method} سے ادائیگی ابھی شروع نہیں ہو سکی۔ تھوڑی دیر بعد دوبارہ کوشش کریں۔',
  elsewhere: 'اس آرڈر کی ادائیگی کسی اور ٹیب یا ڈیوائس پر ہو رہی ہے۔',
  followThere: 'یہاں پیش رفت دیکھیں',
  switchHere: 'یہاں ادائیگی کریں',
  invalid: 'نشان زدہ خانے چیک کریں۔',
  problem: 'براہ کرم یہ خانہ دیکھیں۔',
  leaving: 'آپ کو {provider} پر لے جا رہے ہیں',
  leavingDetail: 'صفحہ ابھی کھل جائے گا۔',
  goOn: 'ادائیگی کے صفحے پر جائیں',
  waiting: 'آپ کی ادائیگی کا انتظار ہے',
  waitingDetail: '{provider} سے تصدیق ہوتے ہی نتیجہ یہاں نظر آئے گا۔ اس میں ایک منٹ لگ سکتا ہے۔',
  inApp: 'اپنی ایپ میں ادائیگی کریں',
  inAppDetail: 'یہ ادائیگی اپنی پیمنٹ ایپ میں کھولیں اور تصدیق کریں۔ نتیجہ یہاں نظر آئے گا۔',
  openApp: 'پیمنٹ ایپ کھولیں',
  another: 'ادائیگی کا دوسرا طریقہ منتخب کریں',
  givingUp: 'واپس جا رہے ہیں…',
  review: 'آپ کی ادائیگی کی جانچ ہو رہی ہے',
  reviewDetail:
    '{shop} کی طرف سے اس ادائیگی کی جانچ ہو رہی ہے۔ براہِ کرم دوبارہ ادائیگی نہ کریں، آپ کو مطلع کیا جائے گا۔',
  notPaid: 'ادائیگی نہیں کی: دوسرا طریقہ منتخب کریں',
  paid: 'ادائیگی مکمل ہو گئی',
  paidDetail: 'شکریہ۔ {shop} کو مطلع کر دیا گیا ہے۔',
  expired: 'ادائیگی کے صفحے کی میعاد ختم ہو گئی',
  expiredDetail: 'یہ محدود وقت کے لیے کھلا تھا۔ {shop} پر واپس جا کر دوبارہ شروع کریں۔',
  canceled: 'یہ ادائیگی منسوخ کر دی گئی',
  canceledDetail: 'اسے {shop} نے منسوخ کیا۔ آپ واپس جا کر دوبارہ شروع کر سکتے ہیں۔',
  stillPending: 'اگر آپ ادائیگی کر چکے ہیں تو دوبارہ نہ کریں۔ رقم ملتے ہی {shop} کو مطلع کیا جائے گا۔',
  back: '{shop} پر واپس جائیں',
  brokenForNow: 'ہماری طرف سے خرابی ہوئی۔ تھوڑی دیر بعد صفحہ دوبارہ لوڈ کریں۔',
  close: 'بند کریں',
  inWindow: 'کھلی ونڈو میں ادائیگی مکمل کریں',
  inWindowDetail: 'یہ صفحہ خود اپ ڈیٹ ہوتا ہے۔ ادائیگی مکمل ہونے تک اسے کھلا رکھیں۔',
  reopenWindow: 'ادائیگی کا صفحہ دوبارہ کھولیں',
  closeWindow: 'آپ یہ ونڈو بند کر سکتے ہیں',
  closeWindowDetail: 'نتیجہ پچھلے صفحے پر نظر آئے گا۔',
  scan: 'اسکین کر کے ادائیگی کریں',
  scanDetail: 'یہ کوڈ اپنی پیمنٹ ایپ سے اسکین کریں۔ نتیجہ یہاں نظر آئے گا۔',
  onPhoneDetail: 'یہ کوڈ فون کے کیمرے سے اسکین کریں اور وہیں ادائیگی کریں۔ یہ صفحہ خود اپ ڈیٹ ہوتا ہے۔',
  onPhoneBack: 'اس ڈیوائس پر ادائیگی کریں',
  copyLink: 'لنک کاپی کریں',
  copied: 'کاپی ہو گیا',
  qrOf: 'QR کوڈ: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'اس نمبر پر پورے {amount} بھیجیں',
  sendToDetail: 'اپنے والٹ کی ایپ استعمال کریں۔ نتیجہ یہاں نظر آئے گا۔',
  copyNumber: 'نمبر کاپی کریں',
  utr: 'بینک حوالہ نمبر (UTR)',
  transactionId: 'ٹرانزیکشن آئی ڈی',
  referenceHint: 'ادائیگی کے بعد آپ کی ایپ اسے دکھاتی ہے۔',
  sendReference: 'میری ادائیگی تلاش کریں',
  referenceGiven: 'ادائیگی {reference} تلاش کی جا رہی ہے۔',
  saveReference: 'یہ حوالہ محفوظ کریں',
  referenceSaved: 'حوالہ محفوظ ہو گیا: {reference}۔',
  alreadyActive:
    'اس فون نمبر کو پہلے سے رسائی حاصل ہے، اس لیے کچھ ادا نہیں کرنا۔ آپ سے کوئی رقم نہیں لی گئی۔',
  subscriptionPage: 'میری سبسکرپشن دکھائیں',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
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

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'آپ کی سبسکرپشن',
  intro: 'اسے دیکھنے کے لیے وہ فون نمبر درج کریں جس سے آپ نے سبسکرائب کیا تھا۔',
  show: 'میری سبسکرپشن دکھائیں',
  wrong: 'یہ اس سبسکرپشن کا فون نمبر نہیں ہے۔',
  left: 'باقی کوششیں: {count}',
  locked: 'یہ لنک مقفل ہے',
  lockedDetail: 'فون نمبر بہت بار غلط تھا۔ براہ کرم {shop} سے نیا لنک مانگیں۔',
  gone: 'یہ لنک اب کارآمد نہیں ہے',
  goneDetail: 'یہ نامکمل یا بہت پرانا ہو سکتا ہے۔ براہ کرم دکان سے نیا لنک مانگیں۔',
  active: 'آپ کی سبسکرپشن فعال ہے',
  cancel: 'سبسکرپشن منسوخ کریں',
  sure: 'کیا یہ سبسکرپشن منسوخ کرنی ہے؟',
  sureDetail: 'آپ کی رسائی فوراً ختم ہو سکتی ہے۔',
  yes: 'ہاں، منسوخ کریں',
  keep: 'میری سبسکرپشن برقرار رکھیں',
  inactive: 'یہ سبسکرپشن فعال نہیں ہے',
  inactiveDetail: 'منسوخ کرنے کے لیے کچھ نہیں ہے۔',
  ended: 'آپ کی سبسکرپشن منسوخ ہو گئی ہے',
  endedDetail: '{shop} کو بتا دیا گیا ہے۔',
  access: 'ادا شدہ مدت ختم ہونے تک آپ اسے استعمال کر سکتے ہیں۔',
  noAnswer: 'آپ کی سبسکرپشن ابھی نہیں دکھائی جا سکتی',
  noAnswerDetail: 'ادائیگی فراہم کنندہ نے جواب نہیں دیا۔ براہ کرم تھوڑی دیر بعد دوبارہ کوشش کریں۔',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'آپ کا رسائی کوڈ',
  keep: 'اسے محفوظ رکھیں: {shop} آپ سے یہ پوچھ سکتا ہے۔',
  ended: 'یہ کوڈ اب کارآمد نہیں ہے',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'اب کیا ہوگا',
  choose: 'آپ ادائیگی کا طریقہ چن کر تصدیق کرتے ہیں۔',
  notified: 'رقم پہنچتے ہی {shop} کو اطلاع مل جاتی ہے۔',
  back: 'آپ {shop} پر واپس آتے ہیں۔',
  questions: 'آرڈر کے بارے میں سوال ہے؟',
  contact: '{shop} سے رابطہ کریں',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} یہ ادائیگی واپس کر رہا ہے۔',
  partially_refunded: '{shop} نے اس ادائیگی کا کچھ حصہ واپس کر دیا ہے۔',
  refunded: '{shop} نے یہ ادائیگی واپس کر دی ہے۔',
};
