import type { LanguageTexts } from '../language-texts.ts';

// Turkish; no suffix follows a name, for its vowels would have to match.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Ödemeye devam et';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Test modu',
  testDetail: 'Gerçek para hareketi olmaz.',
  summary: 'Siparişiniz',
  choosePlan: 'Bir plan seçin',
  reference: 'Referans: {reference}',
  loading: 'Ödeme yöntemleri yükleniyor',
  choose: 'Nasıl ödemek istersiniz?',
  via: '{provider} aracılığıyla',
  slow: 'Bugün daha yavaş',
  failedNow: 'Başarısız oldu',
  days: '{days}lük erişim',
  pay: '{amount} öde',
  starting: 'Lütfen bekleyin…',
  goesAway: 'Ödemeyi {provider} sayfasında tamamlayıp buraya dönersiniz.',
  staysHere: '{provider} aracılığıyla ödemeyi uygulamanızda onaylarsınız, sonucu burada görürsünüz.',
  selectOne: 'Lütfen seçin',
  retry: 'Tekrar dene',
  trouble: 'Ödeme hizmetine ulaşılamadı. Lütfen bağlantınızı kontrol edip tekrar deneyin.',
  broken: 'Ödeme sayfası yüklenemedi',
  brokenFinal: 'Bu bağlantı bir ödemeye açılmıyor. Eksik olabilir veya artık geçerli olmayabilir.',
  requestId: 'Hata kodu: {requestId}',
  lastUsed: 'Son kullanılan',
  notHere: 'Ödeme bu sayfada açılamıyor.',
  onPhone: 'Telefonda devam et',
  'field.name': 'Ad soyad',
  'field.email': 'E-posta',
  'field.phone': 'Telefon numarası',
  'field.bankcode': 'Banka',
  'field.upi_address': 'UPI kimliği',
  'field.upi_id': 'UPI kimliği',
  'field.account_number': 'Hesap numarası',
  'hint.phone': 'Ülke koduyla birlikte, örneğin +90 501 234 56 78',
  'hint.upi_address': 'Örneğin ad@banka',
  'hint.upi_id': 'Örneğin ad@banka',
  'hint.account_number': 'Örneğin 03001234567',
  secured:
    'Ödemeyi ödeme sağlayıcısının kendi sayfasında yaparsınız. {shop} ödeme bilgilerinizi hiçbir zaman görmez.',
  continue: continueToPay,
  title: '{shop} için ödeme',
  none: 'Şu anda kullanılabilir bir ödeme yöntemi yok',
  noneDetail: '{shop} şu anda ülkeniz ve bu tutar için bir yöntem sunmuyor. Sizden ücret alınmadı.',
  declined:
    '{method} ile ödeme tamamlanmadı. Tekrar deneyebilir veya başka bir ödeme yöntemi seçebilirsiniz.',
  unavailable: '{method} ile ödeme başlatılamadı. Kullanabileceğiniz yöntemler: {others}.',
  unavailableAlone: '{method} ile ödeme başlatılamadı. Lütfen birazdan tekrar deneyin.',
  elsewhere: 'Bu sipariş başka bir sekmede veya başka bir cihazda ödeniyor.',
  followThere: 'Buradan takip et',
  switchHere: 'Burada öde',
  invalid: 'Lütfen işaretli alanları kontrol edin.',
  problem: 'Lütfen bu alanı kontrol edin.',
  leaving: '{provider} sayfasına yönlendiriliyorsunuz',
  leavingDetail: 'Sayfa birazdan açılacak.',
  goOn: 'Ödeme sayfasına devam et',
  waiting: 'Ödemeniz bekleniyor',
  waitingDetail: '{provider} ödemeyi onayladığında burada görürsünüz. Bu bir dakika sürebilir.',
  inApp: 'Uygulamanızda ödeyin',
  inAppDetail: 'Bu ödemeyi ödeme uygulamanızda açıp onaylayın. Sonuç burada görünür.',
  openApp: 'Ödeme uygulamamı aç',
  another: 'Başka bir ödeme yöntemi seç',
  givingUp: 'Geri dönülüyor…',
  review: 'Ödemeniz inceleniyor',
  reviewDetail: '{shop} bu ödemeyi inceliyor. Lütfen tekrar ödeme yapmayın: size bilgi verilecek.',
  notPaid: 'Ödeme yapmadım: başka bir yöntem seç',
  paid: 'Ödeme alındı',
  paidDetail: 'Teşekkür ederiz. {shop} bilgilendirildi.',
  expired: 'Ödeme süresi doldu',
  expiredDetail: 'Ödeme sınırlı bir süre için açıktı. Yeniden başlamak için {shop} sitesine dönün.',
  canceled: 'Bu ödeme iptal edildi',
  canceledDetail: '{shop} ödemeyi iptal etti. Geri dönüp yeniden başlayabilirsiniz.',
  stillPending: 'Ödeme yaptıysanız tekrar ödemeyin: ödeme ulaşır ulaşmaz {shop} bilgilendirilir.',
  back: '{shop} sitesine dön',
  brokenForNow: 'Bizden kaynaklanan bir sorun oluştu. Lütfen birazdan bu sayfayı yenileyin.',
  close: 'Kapat',
  inWindow: 'Ödemeyi açılan pencerede tamamlayın',
  inWindowDetail: 'Bu sayfa kendiliğinden güncellenir. İşiniz bitene kadar açık tutun.',
  reopenWindow: 'Ödeme sayfasını yeniden aç',
  closeWindow: 'Bu pencereyi kapatabilirsiniz',
  closeWindowDetail: 'Sonucu başladığınız sayfada görürsünüz.',
  scan: 'Ödemek için okutun',
  scanDetail: 'Bu kodu ödeme uygulamanızla okutun. Sonuç burada görünür.',
  onPhoneDetail: 'Bu kodu telefonunuzun kamerasıyla okutup orada ödeyin. Bu sayfa kendiliğinden güncellenir.',
  onPhoneBack: 'Bu cihazda öde',
  copyLink: 'Bağlantıyı kopyala',
  copied: 'Kopyalandı',
  qrOf: 'QR kodu: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Bu numaraya tam olarak {amount} gönderin',
  sendToDetail: 'Cüzdan uygulamanızı kullanın. Sonuç burada görünür.',
  copyNumber: 'Numarayı kopyala',
  utr: 'Banka referansı (UTR)',
  transactionId: 'İşlem kimliği',
  referenceHint: 'Ödemeden sonra uygulamanız gösterir.',
  sendReference: 'Ödememi bul',
  referenceGiven: '{reference} numaralı ödeme aranıyor.',
  saveReference: 'Bu referansı kaydet',
  referenceSaved: 'Referans kaydedildi: {reference}.',
  alreadyActive:
    'Bu telefon numarasının zaten erişimi var, bu yüzden ödenecek bir şey yok. Sizden ücret alınmadı.',
  subscriptionPage: 'Aboneliğimi göster',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Kart numarası',
  expiry: 'Son kullanma tarihi (AA/YY)',
  code: 'Güvenlik kodu',
  codeHint: 'Arka yüzdeki 3 rakam; American Express’te ön yüzdeki 4 rakam',
  holder: 'Kart üzerindeki ad',
  promise: 'Kart bilgileriniz {provider} tarafına şifreli gider. {shop} bunları hiç görmez.',
  'problem.number': 'Lütfen kart numarasını kontrol edin.',
  'problem.expiry': 'Ay ve yılı girin, örneğin 08/29.',
  'problem.expired': 'Bu kartın süresi dolmuş.',
  'problem.code': 'Lütfen güvenlik kodunu kontrol edin.',
  'problem.holder': 'Adı kartta yazdığı gibi girin.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Aboneliğiniz',
  intro: 'Görmek için abone olurken kullandığınız telefon numarasını girin.',
  show: 'Aboneliğimi göster',
  wrong: 'Bu, bu aboneliğin telefon numarası değil.',
  left: 'Kalan deneme: {count}',
  locked: 'Bu bağlantı kilitli',
  lockedDetail: 'Telefon numarası çok fazla kez yanlış girildi. Lütfen yeni bir bağlantı isteyin: {shop}.',
  gone: 'Bu bağlantı artık geçerli değil',
  goneDetail: 'Eksik ya da çok eski olabilir. Lütfen mağazadan yeni bir bağlantı isteyin.',
  active: 'Aboneliğiniz etkin',
  cancel: 'Aboneliği iptal et',
  sure: 'Bu abonelik iptal edilsin mi?',
  sureDetail: 'Erişiminiz hemen sona erebilir.',
  yes: 'Evet, iptal et',
  keep: 'Aboneliğimi koru',
  inactive: 'Bu abonelik etkin değil',
  inactiveDetail: 'İptal edilecek bir şey yok.',
  ended: 'Aboneliğiniz iptal edildi',
  endedDetail: '{shop} bilgilendirildi.',
  access: 'Ödediğiniz süre bitene kadar kullanmaya devam edebilirsiniz.',
  noAnswer: 'Aboneliğiniz şu anda gösterilemiyor',
  noAnswerDetail: 'Ödeme sağlayıcısı yanıt vermedi. Lütfen birazdan tekrar deneyin.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Erişim kodunuz',
  keep: 'Kodu saklayın: {shop} sizden isteyebilir.',
  ended: 'Bu kod artık geçerli değil',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Bundan sonra',
  choose: 'Ödeme yöntemini seçip ödemeyi onaylarsınız.',
  notified: 'Ödeme ulaşır ulaşmaz {shop} haberdar edilir.',
  back: '{shop} sayfasına dönersiniz.',
  questions: 'Siparişinizle ilgili sorunuz mu var?',
  contact: '{shop} ile iletişim',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} bu ödemeyi iade ediyor.',
  partially_refunded: '{shop} bu ödemenin bir kısmını iade etti.',
  refunded: '{shop} bu ödemeyi iade etti.',
};
