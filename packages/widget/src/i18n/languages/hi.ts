import type { LanguageTexts } from '../language-texts.ts';

// Hindi.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'भुगतान के लिए आगे बढ़ें';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'टेस्ट मोड',
  testDetail: 'असली पैसे नहीं कटते।',
  summary: 'आपका ऑर्डर',
  choosePlan: 'प्लान चुनें',
  reference: 'संदर्भ: {reference}',
  loading: 'भुगतान के तरीके लोड हो रहे हैं',
  choose: 'भुगतान का तरीका चुनें',
  via: '{provider} के ज़रिए',
  slow: 'आज धीमा',
  failedNow: 'सफल नहीं हुआ',
  days: '{days} का ऐक्सेस',
  pay: '{amount} का भुगतान करें',
  starting: 'कृपया रुकें…',
  goesAway: 'आप {provider} के पेज पर भुगतान करके यहाँ वापस आएँगे।',
  staysHere: 'ऐप में {provider} के ज़रिए भुगतान की पुष्टि करें, नतीजा यहाँ दिखेगा।',
  selectOne: 'कृपया चुनें',
  retry: 'फिर से कोशिश करें',
  trouble: 'भुगतान सेवा से संपर्क नहीं हो सका। अपना इंटरनेट जाँचकर फिर से कोशिश करें।',
  broken: 'भुगतान पेज लोड नहीं हो सका',
  brokenFinal: 'इस लिंक से भुगतान पेज नहीं खुलता। लिंक अधूरा या अमान्य हो सकता है।',
  requestId: 'एरर कोड: {requestId}',
  lastUsed: 'पिछली बार चुना',
  notHere: 'यह भुगतान इस पेज पर नहीं खुल सकता।',
  onPhone: 'फ़ोन पर जारी रखें',
  'field.name': 'पूरा नाम',
  'field.email': 'ईमेल',
  'field.phone': 'फ़ोन नंबर',
  'field.bankcode': 'बैंक',
  'field.upi_address': 'UPI आईडी',
  'field.upi_id': 'UPI आईडी',
  'field.account_number': 'खाता नंबर',
  'hint.phone': 'देश के कोड के साथ, जैसे +91 81234 56789',
  'hint.upi_address': 'जैसे name@bank',
  'hint.upi_id': 'जैसे name@bank',
  'hint.account_number': 'जैसे 03001234567',
  secured: 'भुगतान पेमेंट कंपनी के पेज पर होता है। {shop} को आपकी भुगतान जानकारी नहीं दिखती।',
  continue: continueToPay,
  title: '{shop} को भुगतान',
  none: 'अभी भुगतान का कोई तरीका नहीं है',
  noneDetail: '{shop} पर आपके देश और इस राशि के लिए अभी भुगतान का कोई तरीका नहीं है। आपके पैसे नहीं कटे हैं।',
  declined: '{method} से भुगतान पूरा नहीं हुआ। फिर से कोशिश करें या दूसरा तरीका चुनें।',
  unavailable: '{method} से भुगतान अभी शुरू नहीं हो सका। ये उपलब्ध हैं: {others}।',
  unavailableAlone: '{method} से भुगतान अभी शुरू नहीं हो सका। थोड़ी देर में फिर से कोशिश करें।',
  elsewhere: 'इस ऑर्डर का भुगतान दूसरे टैब या डिवाइस पर हो रहा है।',
  followThere: 'यहाँ स्थिति देखें',
  switchHere: 'यहाँ भुगतान करें',
  invalid: 'कृपया चिह्नित फ़ील्ड जाँचें।',
  problem: 'कृपया यह फ़ील्ड जाँचें।',
  leaving: '{provider} पर ले जा रहे हैं',
  leavingDetail: 'पेज अभी खुलेगा।',
  goOn: 'भुगतान पेज पर जाएँ',
  waiting: 'आपके भुगतान का इंतज़ार है',
  waitingDetail: '{provider} से पुष्टि होते ही नतीजा यहाँ दिखेगा। इसमें एक मिनट लग सकता है।',
  inApp: 'पेमेंट ऐप में भुगतान करें',
  inAppDetail: 'इस भुगतान को पेमेंट ऐप में खोलें और पुष्टि करें। नतीजा यहाँ दिखेगा।',
  openApp: 'पेमेंट ऐप खोलें',
  another: 'भुगतान का दूसरा तरीका चुनें',
  givingUp: 'वापस जा रहे हैं…',
  review: 'आपके भुगतान की जाँच हो रही है',
  reviewDetail: '{shop} की ओर से इस भुगतान की जाँच हो रही है। कृपया दोबारा भुगतान न करें, आपको सूचना मिलेगी।',
  notPaid: 'भुगतान नहीं किया: दूसरा तरीका चुनें',
  paid: 'भुगतान सफल रहा',
  paidDetail: 'धन्यवाद। {shop} को सूचना दे दी गई है।',
  expired: 'भुगतान पेज का समय समाप्त हुआ',
  expiredDetail: 'यह सीमित समय के लिए खुला था। {shop} पर वापस जाकर फिर से शुरू करें।',
  canceled: 'यह भुगतान रद्द हुआ',
  canceledDetail: 'इसे {shop} ने रद्द किया। आप वापस जाकर फिर से शुरू कर सकते हैं।',
  stillPending: 'अगर भुगतान कर चुके हैं, तो दोबारा न करें। भुगतान मिलते ही {shop} को सूचना मिलेगी।',
  back: '{shop} पर वापस जाएँ',
  brokenForNow: 'हमारी ओर से गड़बड़ी हुई। थोड़ी देर में पेज फिर से लोड करें।',
  close: 'बंद करें',
  inWindow: 'खुली विंडो में भुगतान पूरा करें',
  inWindowDetail: 'यह पेज अपने-आप अपडेट होता है। भुगतान होने तक इसे खुला रखें।',
  reopenWindow: 'भुगतान पेज फिर से खोलें',
  closeWindow: 'आप यह विंडो बंद कर सकते हैं',
  closeWindowDetail: 'नतीजा पिछले पेज पर दिखेगा।',
  scan: 'स्कैन करके भुगतान करें',
  scanDetail: 'इस कोड को पेमेंट ऐप से स्कैन करें। नतीजा यहाँ दिखेगा।',
  onPhoneDetail: 'इस कोड को फ़ोन के कैमरे से स्कैन करें और वहीं भुगतान करें। यह पेज अपने-आप अपडेट होता है।',
  onPhoneBack: 'इस डिवाइस पर भुगतान करें',
  copyLink: 'लिंक कॉपी करें',
  copied: 'कॉपी हो गया',
  qrOf: 'QR कोड: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'इस नंबर पर ठीक {amount} भेजें',
  sendToDetail: 'अपने वॉलेट ऐप का उपयोग करें। परिणाम यहाँ दिखेगा।',
  copyNumber: 'नंबर कॉपी करें',
  utr: 'बैंक संदर्भ संख्या (UTR)',
  transactionId: 'लेनदेन आईडी',
  referenceHint: 'भुगतान के बाद आपका ऐप इसे दिखाता है।',
  sendReference: 'मेरा भुगतान खोजें',
  referenceGiven: 'भुगतान {reference} खोजा जा रहा है।',
  saveReference: 'यह संदर्भ सहेजें',
  referenceSaved: 'संदर्भ सहेजा गया: {reference}।',
  alreadyActive: 'इस फ़ोन नंबर के पास पहले से एक्सेस है, इसलिए कुछ भुगतान नहीं करना है। आपसे कोई शुल्क नहीं लिया गया।',
  subscriptionPage: 'मेरी सदस्यता दिखाएँ',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'कार्ड नंबर',
  expiry: 'समाप्ति तिथि (MM/YY)',
  code: 'सुरक्षा कोड',
  codeHint: 'पीछे के 3 अंक; American Express पर सामने के 4 अंक',
  holder: 'कार्ड पर नाम',
  promise: 'आपके कार्ड का विवरण एन्क्रिप्ट होकर {provider} को जाता है। {shop} इसे कभी नहीं देखता।',
  'problem.number': 'कृपया कार्ड नंबर जाँचें।',
  'problem.expiry': 'महीना और साल लिखें, जैसे 08/29।',
  'problem.expired': 'इस कार्ड की अवधि समाप्त हो चुकी है।',
  'problem.code': 'कृपया सुरक्षा कोड जाँचें।',
  'problem.holder': 'नाम वैसे ही लिखें जैसा कार्ड पर है।',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'आपकी सदस्यता',
  intro: 'इसे देखने के लिए वह फ़ोन नंबर लिखें जिससे आपने सदस्यता ली थी।',
  show: 'मेरी सदस्यता दिखाएँ',
  wrong: 'यह इस सदस्यता का फ़ोन नंबर नहीं है।',
  left: 'बचे हुए प्रयास: {count}',
  locked: 'यह लिंक बंद कर दिया गया है',
  lockedDetail: 'फ़ोन नंबर बहुत बार ग़लत था। कृपया {shop} से नया लिंक माँगें।',
  gone: 'यह लिंक अब मान्य नहीं है',
  goneDetail: 'यह अधूरा या बहुत पुराना हो सकता है। कृपया दुकान से नया लिंक माँगें।',
  active: 'आपकी सदस्यता चालू है',
  cancel: 'सदस्यता रद्द करें',
  sure: 'क्या यह सदस्यता रद्द करनी है?',
  sureDetail: 'आपकी पहुँच तुरंत समाप्त हो सकती है।',
  yes: 'हाँ, रद्द करें',
  keep: 'मेरी सदस्यता बनाए रखें',
  inactive: 'यह सदस्यता चालू नहीं है',
  inactiveDetail: 'रद्द करने के लिए कुछ नहीं है।',
  ended: 'आपकी सदस्यता रद्द हो गई है',
  endedDetail: '{shop} को बता दिया गया है।',
  access: 'जितने समय का भुगतान किया है, उसके अंत तक आप इसका उपयोग कर सकते हैं।',
  noAnswer: 'आपकी सदस्यता अभी नहीं दिखाई जा सकती',
  noAnswerDetail: 'भुगतान सेवा ने उत्तर नहीं दिया। कृपया थोड़ी देर में फिर कोशिश करें।',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'आपका एक्सेस कोड',
  keep: 'इसे संभालकर रखें: {shop} इसे माँग सकता है।',
  ended: 'यह कोड अब मान्य नहीं है',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'आगे क्या होगा',
  choose: 'आप भुगतान का तरीका चुनकर पुष्टि करते हैं।',
  notified: 'भुगतान पहुँचते ही {shop} को सूचना मिलती है।',
  back: 'आप {shop} पर लौट आते हैं।',
  questions: 'ऑर्डर के बारे में सवाल हैं?',
  contact: '{shop} से संपर्क करें',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} यह भुगतान वापस कर रहा है।',
  partially_refunded: '{shop} ने इस भुगतान का एक हिस्सा वापस कर दिया है।',
  refunded: '{shop} ने यह भुगतान वापस कर दिया है।',
};
