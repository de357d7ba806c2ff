import type { LanguageTexts } from '../language-texts.ts';

// Persian; U+2068 … U+2069 keep what begins with a sign or a digit in its own order.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'ادامهٔ پرداخت';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'حالت آزمایشی',
  testDetail: 'پول واقعی جابه‌جا نمی‌شود.',
  summary: 'سفارش شما',
  choosePlan: 'انتخاب طرح',
  reference: 'شمارهٔ مرجع: \u2068{reference}\u2069',
  loading: 'در حال بارگیری روش‌های پرداخت',
  choose: 'روش پرداخت را انتخاب کنید',
  via: 'از طریق {provider}',
  slow: 'امروز کند است',
  failedNow: 'ناموفق',
  days: '{days} دسترسی',
  pay: 'پرداخت {amount}',
  starting: 'یک لحظه…',
  goesAway: 'پرداخت را در صفحهٔ {provider} کامل می‌کنید و سپس به اینجا برمی‌گردید.',
  staysHere: 'پرداخت از طریق {provider} را در برنامهٔ خود تأیید کنید. نتیجه همین‌جا نمایش داده می‌شود.',
  selectOne: 'انتخاب کنید',
  retry: 'تلاش دوباره',
  trouble: 'ارتباط با سرویس پرداخت برقرار نشد. لطفاً اینترنت خود را بررسی و دوباره تلاش کنید.',
  broken: 'صفحهٔ پرداخت بارگیری نشد',
  brokenFinal: 'این پیوند به صفحهٔ پرداخت نمی‌رسد. شاید ناقص باشد یا دیگر معتبر نباشد.',
  requestId: 'کد خطا: \u2068{requestId}\u2069',
  lastUsed: 'آخرین روش شما',
  notHere: 'پرداخت در این صفحه باز نمی‌شود.',
  onPhone: 'ادامه در تلفن همراه',
  'field.name': 'نام و نام خانوادگی',
  'field.email': 'ایمیل',
  'field.phone': 'شمارهٔ تلفن',
  'field.bankcode': 'بانک',
  'field.upi_address': 'شناسهٔ UPI',
  'field.upi_id': 'شناسهٔ UPI',
  'field.account_number': 'شمارهٔ حساب',
  'hint.phone': 'همراه با کد کشور، مانند \u2068+98 912 345 6789\u2069',
  'hint.upi_address': 'مانند name@bank',
  'hint.upi_id': 'مانند name@bank',
  'hint.account_number': 'مانند 03001234567',
  secured: 'پرداخت در صفحهٔ شرکت پرداخت انجام می‌شود. {shop} اطلاعات پرداخت شما را نمی‌بیند.',
  continue: continueToPay,
  title: 'پرداخت به {shop}',
  none: 'اکنون روش پرداختی در دسترس نیست',
  noneDetail: '{shop} اکنون برای کشور شما و این مبلغ روش پرداختی ندارد. مبلغی از شما کسر نشده است.',
  declined: 'پرداخت با {method} کامل نشد. دوباره تلاش کنید یا روش دیگری انتخاب کنید.',
  unavailable: 'پرداخت با {method} اکنون ممکن نیست. روش‌های در دسترس: {others}.',
  unavailableAlone: 'پرداخت با {method} اکنون ممکن نیست. لطفاً کمی بعد دوباره تلاش کنید.',
  elsewhere: 'این سفارش در زبانه یا دستگاه دیگری در حال پرداخت است.',
  followThere: 'پیگیری در اینجا',
  switchHere: 'پرداخت در اینجا',
  invalid: 'لطفاً موارد مشخص‌شده را بررسی کنید.',
  problem: 'لطفاً این قسمت را بررسی کنید.',
  leaving: 'در حال انتقال به {provider}',
  leavingDetail: 'صفحه تا لحظاتی دیگر باز می‌شود.',
  goOn: 'رفتن به صفحهٔ پرداخت',
  waiting: 'در انتظار پرداخت شما',
  waitingDetail: 'به‌محض تأیید {provider}، نتیجه همین‌جا نمایش داده می‌شود. شاید یک دقیقه طول بکشد.',
  inApp: 'در برنامهٔ خود پرداخت کنید',
  inAppDetail: 'این پرداخت را در برنامهٔ پرداخت خود باز و تأیید کنید. نتیجه همین‌جا نمایش داده می‌شود.',
  openApp: 'باز کردن برنامهٔ پرداخت',
  another: 'انتخاب روش پرداخت دیگر',
  givingUp: 'در حال بازگشت…',
  review: 'پرداخت شما در حال بررسی است',
  reviewDetail: '{shop} در حال بررسی این پرداخت است. لطفاً دوباره پرداخت نکنید؛ به شما خبر داده می‌شود.',
  notPaid: 'پرداخت نکرده‌ام، انتخاب روش دیگر',
  paid: 'پرداخت انجام شد',
  paidDetail: 'متشکریم. به {shop} اطلاع داده شد.',
  expired: 'مهلت این پرداخت به پایان رسید',
  expiredDetail: 'زمان پرداخت محدود بود. برای شروع دوباره به {shop} برگردید.',
  canceled: 'این پرداخت لغو شد',
  canceledDetail: '{shop} آن را لغو کرد. می‌توانید برگردید و دوباره شروع کنید.',
  stillPending: 'اگر پرداخت کرده‌اید، دوباره پرداخت نکنید. به‌محض رسیدن وجه به {shop} اطلاع داده می‌شود.',
  back: 'بازگشت به {shop}',
  brokenForNow: 'مشکلی از سوی ما پیش آمد. لطفاً کمی بعد صفحه را دوباره بارگیری کنید.',
  close: 'بستن',
  inWindow: 'پرداخت را در پنجرهٔ بازشده کامل کنید',
  inWindowDetail: 'این صفحه خودکار به‌روز می‌شود. تا پایان کار آن را باز نگه دارید.',
  reopenWindow: 'باز کردن دوبارهٔ صفحهٔ پرداخت',
  closeWindow: 'می‌توانید این پنجره را ببندید',
  closeWindowDetail: 'نتیجه در صفحهٔ قبلی نمایش داده می‌شود.',
  scan: 'برای پرداخت اسکن کنید',
  scanDetail: 'این کد را با برنامهٔ پرداخت خود اسکن کنید. نتیجه همین‌جا نمایش داده می‌شود.',
  onPhoneDetail: 'این کد را با دوربین تلفن خود اسکن و همان‌جا پرداخت کنید. این صفحه خودکار به‌روز می‌شود.',
  onPhoneBack: 'پرداخت در این دستگاه',
  copyLink: 'کپی پیوند',
  copied: 'کپی شد',
  qrOf: 'کد QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'دقیقاً {amount} به این شماره بفرستید',
  sendToDetail: 'از برنامهٔ کیف پول خود استفاده کنید. نتیجه اینجا نشان داده می‌شود.',
  copyNumber: 'کپی شماره',
  utr: 'شمارهٔ پیگیری بانک (UTR)',
  transactionId: 'شناسهٔ تراکنش',
  referenceHint: 'برنامهٔ شما پس از پرداخت آن را نشان می‌دهد.',
  sendReference: 'یافتن پرداخت من',
  referenceGiven: 'در جست‌وجوی پرداخت {reference}.',
  saveReference: 'ذخیرهٔ این شماره',
  referenceSaved: 'شماره ذخیره شد: {reference}.',
  alreadyActive: 'این شماره تلفن از قبل دسترسی دارد و نیازی به پرداخت نیست. مبلغی از شما کسر نشد.',
  subscriptionPage: 'نمایش اشتراک من',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'شمارهٔ کارت',
  expiry: 'تاریخ انقضا (ماه/سال)',
  code: 'کد امنیتی',
  codeHint: 'سه رقم پشت کارت؛ در American Express چهار رقم روی کارت',
  holder: 'نام روی کارت',
  promise: 'اطلاعات کارت شما رمزنگاری‌شده به {provider} فرستاده می‌شود. {shop} هرگز آن را نمی‌بیند.',
  'problem.number': 'لطفاً شمارهٔ کارت را بررسی کنید.',
  'problem.expiry': 'ماه و سال را وارد کنید، مانند 08/29.',
  'problem.expired': 'این کارت منقضی شده است.',
  'problem.code': 'لطفاً کد امنیتی را بررسی کنید.',
  'problem.holder': 'نام را همان‌طور که روی کارت است وارد کنید.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'اشتراک شما',
  intro: 'برای دیدن آن، شماره تلفنی را که با آن مشترک شده‌اید وارد کنید.',
  show: 'نمایش اشتراک من',
  wrong: 'این شماره تلفن این اشتراک نیست.',
  left: 'تلاش‌های باقی‌مانده: {count}',
  locked: 'این پیوند قفل شده است',
  lockedDetail: 'شماره تلفن بارها اشتباه بود. لطفاً از {shop} پیوند تازه‌ای بخواهید.',
  gone: 'این پیوند دیگر معتبر نیست',
  goneDetail: 'شاید ناقص یا بسیار قدیمی باشد. لطفاً از فروشگاه پیوند تازه‌ای بخواهید.',
  active: 'اشتراک شما فعال است',
  cancel: 'لغو اشتراک',
  sure: 'این اشتراک لغو شود؟',
  sureDetail: 'دسترسی شما ممکن است فوراً پایان یابد.',
  yes: 'بله، لغو شود',
  keep: 'نگه داشتن اشتراک من',
  inactive: 'این اشتراک فعال نیست',
  inactiveDetail: 'چیزی برای لغو وجود ندارد.',
  ended: 'اشتراک شما لغو شد',
  endedDetail: 'به {shop} اطلاع داده شد.',
  access: 'تا پایان مدتی که پرداخته‌اید می‌توانید از آن استفاده کنید.',
  noAnswer: 'اکنون نمی‌توان اشتراک شما را نشان داد',
  noAnswerDetail: 'ارائه‌دهنده پرداخت پاسخ نداد. لطفاً کمی بعد دوباره تلاش کنید.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'کد دسترسی شما',
  keep: 'آن را نگه دارید: {shop} ممکن است آن را از شما بخواهد.',
  ended: 'این کد دیگر معتبر نیست',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'مراحل بعدی',
  choose: 'روش پرداخت را انتخاب و پرداخت را تأیید می‌کنید.',
  notified: 'به‌محض رسیدن پرداخت، {shop} باخبر می‌شود.',
  back: 'به {shop} برمی‌گردید.',
  questions: 'دربارهٔ سفارش خود پرسشی دارید؟',
  contact: 'تماس با {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} در حال بازگرداندن این پرداخت است.',
  partially_refunded: '{shop} بخشی از این پرداخت را بازگردانده است.',
  refunded: '{shop} این پرداخت را بازگردانده است.',
};
