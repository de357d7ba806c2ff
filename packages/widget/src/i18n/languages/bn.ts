import type { LanguageTexts } from '../language-texts.ts';

// Bengali.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'পেমেন্টে এগিয়ে যান';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'টেস্ট মোড',
  testDetail: 'আসল টাকা কাটা হবে না।',
  summary: 'আপনার অর্ডার',
  choosePlan: 'প্ল্যান বেছে নিন',
  reference: 'রেফারেন্স: {reference}',
  loading: 'পেমেন্ট পদ্ধতি লোড হচ্ছে',
  choose: 'পেমেন্ট পদ্ধতি বেছে নিন',
  via: '{provider}-এর মাধ্যমে',
  slow: 'আজ ধীরগতি',
  failedNow: 'সম্পন্ন হয়নি',
  days: 'মেয়াদ {days}',
  pay: '{amount} পরিশোধ করুন',
  starting: 'একটু অপেক্ষা করুন…',
  goesAway: '{provider}-এর পেজে পেমেন্ট শেষ করে আপনি এখানে ফিরে আসবেন।',
  staysHere: 'অ্যাপে {provider}-এর মাধ্যমে পেমেন্ট নিশ্চিত করুন, ফলাফল এখানে দেখা যাবে।',
  selectOne: 'বেছে নিন',
  retry: 'আবার চেষ্টা করুন',
  trouble: 'পেমেন্ট সেবার সঙ্গে সংযোগ করা যায়নি। ইন্টারনেট সংযোগ দেখে আবার চেষ্টা করুন।',
  broken: 'পেমেন্ট পেজ লোড করা যায়নি',
  brokenFinal: 'এই লিংকে পেমেন্ট পেজ নেই। লিংকটি অসম্পূর্ণ বা মেয়াদোত্তীর্ণ হতে পারে।',
  requestId: 'এরর কোড: {requestId}',
  lastUsed: 'গতবার ব্যবহৃত',
  notHere: 'এই পেজে পেমেন্ট খোলা যাবে না।',
  onPhone: 'ফোনে চালিয়ে যান',
  'field.name': 'পুরো নাম',
  'field.email': 'ইমেইল',
  'field.phone': 'ফোন নম্বর',
  'field.bankcode': 'ব্যাংক',
  'field.upi_address': 'UPI আইডি',
  'field.upi_id': 'UPI আইডি',
  'field.account_number': 'অ্যাকাউন্ট নম্বর',
  'hint.phone': 'দেশের কোডসহ, যেমন +880 1812 345678',
  'hint.upi_address': 'যেমন name@bank',
  'hint.upi_id': 'যেমন name@bank',
  'hint.account_number': 'যেমন 03001234567',
  secured: 'পেমেন্ট হয় পেমেন্ট কোম্পানির পেজে। {shop} আপনার পেমেন্টের তথ্য দেখতে পায় না।',
  continue: continueToPay,
  title: '{shop}-এ পেমেন্ট',
  none: 'এখন কোনো পেমেন্ট পদ্ধতি নেই',
  noneDetail: '{shop}-এ এখন আপনার দেশ ও এই অঙ্কের জন্য কোনো পেমেন্ট পদ্ধতি নেই। আপনার টাকা কাটা হয়নি।',
  declined: '{method} দিয়ে পেমেন্ট সম্পন্ন হয়নি। আবার চেষ্টা করুন বা অন্য পদ্ধতি বেছে নিন।',
  unavailable: '{method} দিয়ে এখন পেমেন্ট শুরু করা যায়নি। এগুলো চালু আছে: {others}।',
  unavailableAlone: '{method} দিয়ে এখন পেমেন্ট শুরু করা যায়নি। একটু পরে আবার চেষ্টা করুন।',
  elsewhere: 'এই অর্ডারের পেমেন্ট অন্য ট্যাব বা ডিভাইসে চলছে।',
  followThere: 'এখানে অগ্রগতি দেখুন',
  switchHere: 'এখানেই পেমেন্ট করুন',
  invalid: 'চিহ্নিত ঘরগুলো দেখে নিন।',
  problem: 'অনুগ্রহ করে এই ঘরটি দেখুন।',
  leaving: '{provider}-এ নিয়ে যাওয়া হচ্ছে',
  leavingDetail: 'পেজটি এখনই খুলবে।',
  goOn: 'পেমেন্ট পেজে যান',
  waiting: 'আপনার পেমেন্টের অপেক্ষায়',
  waitingDetail: '{provider} নিশ্চিত করলেই ফলাফল এখানে দেখা যাবে। এতে এক মিনিট লাগতে পারে।',
  inApp: 'অ্যাপে পেমেন্ট করুন',
  inAppDetail: 'পেমেন্ট অ্যাপে এই পেমেন্ট খুলে নিশ্চিত করুন। ফলাফল এখানে দেখা যাবে।',
  openApp: 'পেমেন্ট অ্যাপ খুলুন',
  another: 'অন্য পেমেন্ট পদ্ধতি বেছে নিন',
  givingUp: 'ফিরে যাওয়া হচ্ছে…',
  review: 'আপনার পেমেন্ট যাচাই করা হচ্ছে',
  reviewDetail: '{shop} এই পেমেন্ট যাচাই করছে। অনুগ্রহ করে আবার পেমেন্ট করবেন না, আপনাকে জানানো হবে।',
  notPaid: 'পেমেন্ট করিনি, অন্য পদ্ধতি বেছে নিন',
  paid: 'পেমেন্ট সম্পন্ন হয়েছে',
  paidDetail: 'ধন্যবাদ। {shop}-কে জানানো হয়েছে।',
  expired: 'পেমেন্ট পেজের মেয়াদ শেষ',
  expiredDetail: 'এটি সীমিত সময়ের জন্য খোলা ছিল। {shop}-এ ফিরে আবার শুরু করুন।',
  canceled: 'এই পেমেন্ট বাতিল করা হয়েছে',
  canceledDetail: '{shop} এটি বাতিল করেছে। আপনি ফিরে গিয়ে আবার শুরু করতে পারেন।',
  stillPending: 'আগেই পেমেন্ট করে থাকলে আবার করবেন না। পেমেন্ট পৌঁছালেই {shop}-কে জানানো হবে।',
  back: '{shop}-এ ফিরে যান',
  brokenForNow: 'আমাদের দিকে সমস্যা হয়েছে। একটু পরে পেজটি আবার লোড করুন।',
  close: 'বন্ধ করুন',
  inWindow: 'খোলা উইন্ডোতে পেমেন্ট শেষ করুন',
  inWindowDetail: 'এই পেজ নিজে থেকেই আপডেট হয়। পেমেন্ট শেষ না হওয়া পর্যন্ত খোলা রাখুন।',
  reopenWindow: 'পেমেন্ট পেজ আবার খুলুন',
  closeWindow: 'এই উইন্ডো বন্ধ করতে পারেন',
  closeWindowDetail: 'ফলাফল আগের পেজে দেখা যাবে।',
  scan: 'স্ক্যান করে পেমেন্ট করুন',
  scanDetail: 'পেমেন্ট অ্যাপ দিয়ে এই কোড স্ক্যান করুন। ফলাফল এখানে দেখা যাবে।',
  onPhoneDetail: 'ফোনের ক্যামেরা দিয়ে এই কোড স্ক্যান করে ফোনেই পেমেন্ট করুন। এই পেজ নিজে থেকেই আপডেট হয়।',
  onPhoneBack: 'এই ডিভাইসে পেমেন্ট করুন',
  copyLink: 'লিংক কপি করুন',
  copied: 'কপি হয়েছে',
  qrOf: 'QR কোড: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'এই নম্বরে ঠিক {amount} পাঠান',
  sendToDetail: 'আপনার ওয়ালেট অ্যাপ ব্যবহার করুন। ফলাফল এখানে দেখা যাবে।',
  copyNumber: 'নম্বর কপি করুন',
  utr: 'ব্যাংক রেফারেন্স (UTR)',
  transactionId: 'লেনদেন আইডি',
  referenceHint: 'পেমেন্টের পরে আপনার অ্যাপে এটি দেখা যায়।',
  sendReference: 'আমার পেমেন্ট খুঁজুন',
  referenceGiven: '{reference} পেমেন্টটি খোঁজা হচ্ছে।',
  saveReference: 'রেফারেন্সটি সংরক্ষণ করুন',
  referenceSaved: 'রেফারেন্স সংরক্ষিত হয়েছে: {reference}।',
  alreadyActive: 'এই ফোন নম্বরে আগে থেকেই অ্যাক্সেস আছে, তাই কিছু দিতে হবে না। আপনার কাছ থেকে কোনো টাকা নেওয়া হয়নি।',
  subscriptionPage: 'আমার সাবস্ক্রিপশন দেখান',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'কার্ড নম্বর',
  expiry: 'মেয়াদ শেষ (MM/YY)',
  code: 'নিরাপত্তা কোড',
  codeHint: 'পেছনের ৩টি সংখ্যা; American Express-এ সামনের ৪টি',
  holder: 'কার্ডে থাকা নাম',
  promise: 'আপনার কার্ডের তথ্য এনক্রিপ্ট হয়ে {provider}-এ যায়। {shop} তা কখনো দেখে না।',
  'problem.number': 'কার্ড নম্বরটি যাচাই করুন।',
  'problem.expiry': 'মাস ও বছর লিখুন, যেমন 08/29।',
  'problem.expired': 'এই কার্ডের মেয়াদ শেষ।',
  'problem.code': 'নিরাপত্তা কোডটি যাচাই করুন।',
  'problem.holder': 'কার্ডে যেমন আছে তেমনভাবে নাম লিখুন।',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'আপনার সাবস্ক্রিপশন',
  intro: 'এটি দেখতে যে ফোন নম্বর দিয়ে সাবস্ক্রাইব করেছিলেন তা লিখুন।',
  show: 'আমার সাবস্ক্রিপশন দেখান',
  wrong: 'এটি এই সাবস্ক্রিপশনের ফোন নম্বর নয়।',
  left: 'বাকি চেষ্টা: {count}',
  locked: 'এই লিংকটি বন্ধ করা হয়েছে',
  lockedDetail: 'ফোন নম্বর অনেকবার ভুল ছিল। অনুগ্রহ করে {shop} থেকে নতুন লিংক নিন।',
  gone: 'এই লিংকটি আর কার্যকর নয়',
  goneDetail: 'এটি অসম্পূর্ণ বা অনেক পুরোনো হতে পারে। অনুগ্রহ করে দোকান থেকে নতুন লিংক নিন।',
  active: 'আপনার সাবস্ক্রিপশন চালু আছে',
  cancel: 'সাবস্ক্রিপশন বাতিল করুন',
  sure: 'এই সাবস্ক্রিপশন বাতিল করবেন?',
  sureDetail: 'আপনার প্রবেশাধিকার এখনই শেষ হতে পারে।',
  yes: 'হ্যাঁ, বাতিল করুন',
  keep: 'আমার সাবস্ক্রিপশন রাখুন',
  inactive: 'এই সাবস্ক্রিপশন চালু নেই',
  inactiveDetail: 'বাতিল করার কিছু নেই।',
  ended: 'আপনার সাবস্ক্রিপশন বাতিল হয়েছে',
  endedDetail: '{shop}-কে জানানো হয়েছে।',
  access: 'যে সময়ের জন্য টাকা দিয়েছেন তা শেষ না হওয়া পর্যন্ত এটি ব্যবহার করতে পারবেন।',
  noAnswer: 'আপনার সাবস্ক্রিপশন এখন দেখানো যাচ্ছে না',
  noAnswerDetail: 'পেমেন্ট সেবা উত্তর দেয়নি। অনুগ্রহ করে একটু পরে আবার চেষ্টা করুন।',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'আপনার অ্যাক্সেস কোড',
  keep: 'এটি রেখে দিন: {shop} এটি চাইতে পারে।',
  ended: 'এই কোডটি আর বৈধ নয়',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'এরপর কী হবে',
  choose: 'আপনি পেমেন্টের উপায় বেছে নিয়ে নিশ্চিত করেন।',
  notified: 'পেমেন্ট পৌঁছালেই {shop} জানতে পারে।',
  back: 'আপনি {shop}-এ ফিরে আসেন।',
  questions: 'অর্ডার নিয়ে প্রশ্ন আছে?',
  contact: '{shop}-এর সঙ্গে যোগাযোগ',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} এই পেমেন্ট ফেরত দিচ্ছে।',
  partially_refunded: '{shop} এই পেমেন্টের একটি অংশ ফেরত দিয়েছে।',
  refunded: '{shop} এই পেমেন্ট ফেরত দিয়েছে।',
};
