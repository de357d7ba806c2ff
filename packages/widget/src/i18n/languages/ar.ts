import type { LanguageTexts } from '../language-texts.ts';

// Arabic; U+2068 … U+2069 keep what begins with a sign or a digit in its own order.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'المتابعة إلى الدفع';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'وضع الاختبار',
  testDetail: 'لن يُخصم أي مبلغ حقيقي.',
  summary: 'طلبك',
  choosePlan: 'اختر باقة',
  reference: 'الرقم المرجعي: \u2068{reference}\u2069',
  loading: 'جارٍ تحميل طرق الدفع',
  choose: 'كيف تود الدفع؟',
  via: 'عبر {provider}',
  slow: 'بطيئة اليوم',
  failedNow: 'لم تنجح',
  days: 'مدة الوصول: {days}',
  pay: 'دفع {amount}',
  starting: 'لحظة من فضلك…',
  goesAway: 'ستُكمل الدفع في صفحة {provider} ثم تعود إلى هنا.',
  staysHere: 'أكِّد الدفع عبر {provider} في تطبيقك. ستظهر النتيجة هنا.',
  selectOne: 'يُرجى الاختيار',
  retry: 'إعادة المحاولة',
  trouble: 'تعذر الاتصال بخدمة الدفع. يُرجى التحقق من اتصالك بالإنترنت وإعادة المحاولة.',
  broken: 'تعذر تحميل صفحة الدفع',
  brokenFinal: 'لا يؤدي هذا الرابط إلى صفحة دفع. قد يكون غير مكتمل أو لم يعد صالحًا.',
  requestId: 'رمز الخطأ: \u2068{requestId}\u2069',
  lastUsed: 'استُخدمت آخر مرة',
  notHere: 'لا يمكن فتح الدفع في هذه الصفحة.',
  onPhone: 'المتابعة على هاتفك',
  'field.name': 'الاسم الكامل',
  'field.email': 'البريد الإلكتروني',
  'field.phone': 'رقم الهاتف',
  'field.bankcode': 'البنك',
  'field.upi_address': 'معرّف UPI',
  'field.upi_id': 'معرّف UPI',
  'field.account_number': 'رقم الحساب',
  'hint.phone': 'مع رمز البلد، مثل \u2068+966 51 234 5678\u2069',
  'hint.upi_address': 'مثل name@bank',
  'hint.upi_id': 'مثل name@bank',
  'hint.account_number': 'مثل 03001234567',
  secured: 'يتم الدفع في صفحة مزوّد خدمة الدفع. لا تصل بيانات الدفع إلى {shop}.',
  continue: continueToPay,
  title: 'الدفع إلى {shop}',
  none: 'لا تتوفر أي طريقة دفع حاليًا',
  noneDetail: 'لا تتوفر حاليًا لدى {shop} طريقة دفع مناسبة لبلدك وهذا المبلغ. لم يُخصم منك أي مبلغ.',
  declined: 'لم يكتمل الدفع عبر {method}. يمكنك إعادة المحاولة أو اختيار طريقة دفع أخرى.',
  unavailable: 'تعذر بدء الدفع عبر {method} الآن. الطرق المتاحة: {others}.',
  unavailableAlone: 'تعذر بدء الدفع عبر {method} الآن. يُرجى إعادة المحاولة بعد قليل.',
  elsewhere: 'يجري دفع هذا الطلب في علامة تبويب أخرى أو على جهاز آخر.',
  followThere: 'المتابعة من هنا',
  switchHere: 'الدفع من هنا',
  invalid: 'يُرجى مراجعة الحقول المميّزة.',
  problem: 'يُرجى مراجعة هذا الحقل.',
  leaving: 'جارٍ نقلك إلى {provider}',
  leavingDetail: 'ستُفتح الصفحة بعد لحظات.',
  goOn: 'الانتقال إلى صفحة الدفع',
  waiting: 'في انتظار الدفع',
  waitingDetail: 'ستظهر النتيجة هنا فور التأكيد من {provider}. قد يستغرق ذلك دقيقة.',
  inApp: 'ادفع في تطبيقك',
  inAppDetail: 'افتح هذه الدفعة في تطبيق الدفع وأكِّدها فيه. ستظهر النتيجة هنا.',
  openApp: 'فتح تطبيق الدفع',
  another: 'اختيار طريقة دفع أخرى',
  givingUp: 'جارٍ الرجوع…',
  review: 'جارٍ التحقق من الدفع',
  reviewDetail: 'هذه الدفعة قيد التحقق لدى {shop}. يُرجى عدم الدفع مرة أخرى، وسيتم التواصل معك.',
  notPaid: 'لم أدفع بعد، اختيار طريقة أخرى',
  paid: 'تم استلام الدفع',
  paidDetail: 'شكرًا لك. تم إبلاغ {shop}.',
  expired: 'انتهت صلاحية صفحة الدفع',
  expiredDetail: 'كانت متاحة لفترة محدودة. ارجع إلى {shop} للبدء من جديد.',
  canceled: 'تم إلغاء عملية الدفع',
  canceledDetail: 'أُلغيت من جانب {shop}. يمكنك الرجوع والبدء من جديد.',
  stillPending: 'إذا كنت قد دفعت، فلا تدفع مرة أخرى. سيتم إبلاغ {shop} فور وصول الدفعة.',
  back: 'الرجوع إلى {shop}',
  brokenForNow: 'حدث خطأ من جانبنا. يُرجى إعادة تحميل الصفحة بعد قليل.',
  close: 'إغلاق',
  inWindow: 'أكمل الدفع في النافذة المفتوحة',
  inWindowDetail: 'تُحدَّث هذه الصفحة تلقائيًا. أبقِها مفتوحة حتى تنتهي.',
  reopenWindow: 'فتح صفحة الدفع مرة أخرى',
  closeWindow: 'يمكنك إغلاق هذه النافذة',
  closeWindowDetail: 'ستظهر النتيجة في الصفحة التي بدأت منها.',
  scan: 'امسح الرمز للدفع',
  scanDetail: 'امسح هذا الرمز بتطبيق الدفع. ستظهر النتيجة هنا.',
  onPhoneDetail: 'امسح هذا الرمز بكاميرا هاتفك وادفع من هناك. تُحدَّث هذه الصفحة تلقائيًا.',
  onPhoneBack: 'الدفع على هذا الجهاز',
  copyLink: 'نسخ الرابط',
  copied: 'تم النسخ',
  qrOf: 'رمز QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'أرسل {amount} بالضبط إلى هذا الرقم',
  sendToDetail: 'استخدم تطبيق محفظتك. تظهر النتيجة هنا.',
  copyNumber: 'نسخ الرقم',
  utr: 'المرجع البنكي (UTR)',
  transactionId: 'رقم المعاملة',
  referenceHint: 'يعرضه تطبيقك بعد الدفع.',
  sendReference: 'البحث عن دفعتي',
  referenceGiven: 'جارٍ البحث عن الدفعة {reference}.',
  saveReference: 'حفظ هذا المرجع',
  referenceSaved: 'تم حفظ المرجع: {reference}.',
  alreadyActive: 'لدى رقم الهاتف هذا حق الوصول بالفعل، فلا شيء يستوجب الدفع. لم يُخصم منك أي مبلغ.',
  subscriptionPage: 'عرض اشتراكي',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'رقم البطاقة',
  expiry: 'تاريخ الانتهاء (شهر/سنة)',
  code: 'رمز الأمان',
  codeHint: 'الأرقام الثلاثة على ظهر البطاقة؛ وفي American Express الأرقام الأربعة على وجهها',
  holder: 'الاسم على البطاقة',
  promise: 'تُرسل بيانات بطاقتك مشفّرة إلى {provider}. لا يراها {shop} أبدًا.',
  'problem.number': 'يرجى التحقق من رقم البطاقة.',
  'problem.expiry': 'أدخل الشهر والسنة، مثل 08/29.',
  'problem.expired': 'انتهت صلاحية هذه البطاقة.',
  'problem.code': 'يرجى التحقق من رمز الأمان.',
  'problem.holder': 'أدخل الاسم كما هو مكتوب على البطاقة.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'اشتراكك',
  intro: 'لعرضه، أدخل رقم الهاتف الذي اشتركت به.',
  show: 'عرض اشتراكي',
  wrong: 'هذا ليس رقم هاتف هذا الاشتراك.',
  left: 'المحاولات المتبقية: {count}',
  locked: 'هذا الرابط مقفل',
  lockedDetail: 'كان رقم الهاتف خاطئًا مرات كثيرة. اطلب رابطًا جديدًا من {shop}.',
  gone: 'لم يعد هذا الرابط صالحًا',
  goneDetail: 'قد يكون ناقصًا أو قديمًا جدًا. اطلب رابطًا جديدًا من المتجر.',
  active: 'اشتراكك فعّال',
  cancel: 'إلغاء الاشتراك',
  sure: 'هل تريد إلغاء هذا الاشتراك؟',
  sureDetail: 'قد ينتهي وصولك فورًا.',
  yes: 'نعم، ألغِ الاشتراك',
  keep: 'الاحتفاظ باشتراكي',
  inactive: 'هذا الاشتراك غير فعّال',
  inactiveDetail: 'لا يوجد ما يمكن إلغاؤه.',
  ended: 'تم إلغاء اشتراكك',
  endedDetail: 'تم إبلاغ {shop}.',
  access: 'يمكنك الاستمرار في استخدامه حتى نهاية المدة التي دفعت ثمنها.',
  noAnswer: 'لا يمكن عرض اشتراكك الآن',
  noAnswerDetail: 'لم يرد مزود الدفع. يرجى المحاولة مرة أخرى بعد لحظات.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'رمز الوصول الخاص بك',
  keep: 'احتفظ به: قد يطلبه منك {shop}.',
  ended: 'لم يعد هذا الرمز صالحًا',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'الخطوات التالية',
  choose: 'تختار طريقة الدفع وتؤكّد الدفع.',
  notified: 'يُبلَّغ {shop} فور وصول المبلغ.',
  back: 'تعود إلى {shop}.',
  questions: 'لديك أسئلة عن طلبك؟',
  contact: 'تواصل مع {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: 'يقوم {shop} بردّ هذه الدفعة.',
  partially_refunded: 'ردّ {shop} جزءًا من هذه الدفعة.',
  refunded: 'ردّ {shop} هذه الدفعة.',
};
