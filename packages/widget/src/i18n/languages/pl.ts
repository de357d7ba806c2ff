import type { LanguageTexts } from '../language-texts.ts';

// Polish; names stand in the nominative beside a noun that carries the case (sklep, operator).

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Przejdź do płatności';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Tryb testowy',
  testDetail: 'Żadne prawdziwe pieniądze nie są pobierane.',
  summary: 'Twoje zamówienie',
  choosePlan: 'Wybierz plan',
  reference: 'Numer referencyjny {reference}',
  loading: 'Wczytywanie metod płatności',
  choose: 'Jak chcesz zapłacić?',
  via: 'przez {provider}',
  slow: 'Dziś wolniej',
  failedNow: 'Nie udało się',
  days: 'Dostęp na {days}',
  pay: 'Zapłać {amount}',
  starting: 'Chwileczkę…',
  goesAway: 'Płatność dokończysz na stronie operatora {provider}, a potem wrócisz tutaj.',
  staysHere: 'Płatność przez {provider} potwierdzisz w swojej aplikacji, a wynik zobaczysz tutaj.',
  selectOne: 'Wybierz',
  retry: 'Spróbuj ponownie',
  trouble: 'Nie udało się połączyć z usługą płatniczą. Sprawdź połączenie i spróbuj ponownie.',
  broken: 'Nie udało się wczytać płatności',
  brokenFinal: 'Ten link nie prowadzi do płatności. Może być niepełny lub już nieważny.',
  requestId: 'Kod błędu {requestId}',
  lastUsed: 'Ostatnio używana',
  notHere: 'Na tej stronie nie można otworzyć płatności.',
  onPhone: 'Kontynuuj na telefonie',
  'field.name': 'Imię i nazwisko',
  'field.email': 'Adres e-mail',
  'field.phone': 'Numer telefonu',
  'field.bankcode': 'Bank',
  'field.upi_address': 'Identyfikator UPI',
  'field.upi_id': 'Identyfikator UPI',
  'field.account_number': 'Numer konta',
  'hint.phone': 'Z numerem kierunkowym kraju, na przykład +48 512 345 678',
  'hint.upi_address': 'Na przykład nazwa@bank',
  'hint.upi_id': 'Na przykład nazwa@bank',
  'hint.account_number': 'Na przykład 03001234567',
  secured: 'Płacisz na stronie operatora płatności. Sklep {shop} nigdy nie widzi Twoich danych płatniczych.',
  continue: continueToPay,
  title: 'Płatność w sklepie {shop}',
  none: 'W tej chwili żadna metoda płatności nie jest dostępna',
  noneDetail: 'Sklep {shop} nie ma teraz metody dla Twojego kraju i tej kwoty. Nic nie zostało pobrane.',
  declined:
    'Płatność metodą {method} nie została zrealizowana. Spróbuj ponownie lub wybierz inną metodę płatności.',
  unavailable: 'Nie udało się rozpocząć płatności metodą {method}. Dostępne metody: {others}.',
  unavailableAlone: 'Nie udało się rozpocząć płatności metodą {method}. Spróbuj ponownie za chwilę.',
  elsewhere: 'To zamówienie jest właśnie opłacane w innej karcie lub na innym urządzeniu.',
  followThere: 'Śledź tę płatność tutaj',
  switchHere: 'Zapłać tutaj',
  invalid: 'Sprawdź zaznaczone pola.',
  problem: 'Sprawdź to pole.',
  leaving: 'Przechodzisz do operatora {provider}',
  leavingDetail: 'Strona otworzy się za chwilę.',
  goOn: 'Przejdź do strony płatności',
  waiting: 'Czekamy na Twoją płatność',
  waitingDetail: 'Gdy operator {provider} ją potwierdzi, zobaczysz to tutaj. Może to potrwać minutę.',
  inApp: 'Zapłać w swojej aplikacji',
  inAppDetail: 'Otwórz tę płatność w aplikacji płatniczej i tam ją potwierdź. Wynik pojawi się tutaj.',
  openApp: 'Otwórz moją aplikację płatniczą',
  another: 'Wybierz inną metodę płatności',
  givingUp: 'Wracamy…',
  review: 'Twoja płatność jest sprawdzana',
  reviewDetail: 'Sklep {shop} sprawdza tę płatność. Nie płać ponownie: otrzymasz wiadomość.',
  notPaid: 'Nie zapłacono: wybierz inną metodę',
  paid: 'Płatność otrzymana',
  paidDetail: 'Dziękujemy. Sklep {shop} otrzymał potwierdzenie.',
  expired: 'Czas na płatność minął',
  expiredDetail: 'Czas na zapłatę był ograniczony. Wróć do sklepu {shop}, aby zacząć od nowa.',
  canceled: 'Ta płatność została anulowana',
  canceledDetail: 'Anulował ją sklep {shop}. Możesz wrócić i zacząć od nowa.',
  stillPending:
    'Jeśli zapłacono już za zamówienie, nie płać ponownie: sklep {shop} otrzyma informację, gdy tylko płatność wpłynie.',
  back: 'Wróć do sklepu {shop}',
  brokenForNow: 'Po naszej stronie wystąpił błąd. Odśwież tę stronę za chwilę.',
  close: 'Zamknij',
  inWindow: 'Dokończ płatność w otwartym oknie',
  inWindowDetail: 'Ta strona odświeża się sama. Nie zamykaj jej do końca płatności.',
  reopenWindow: 'Otwórz ponownie stronę płatności',
  closeWindow: 'Możesz zamknąć to okno',
  closeWindowDetail: 'Wynik zobaczysz na stronie, na której płatność się zaczęła.',
  scan: 'Zeskanuj, aby zapłacić',
  scanDetail: 'Zeskanuj ten kod w aplikacji płatniczej. Wynik pojawi się tutaj.',
  onPhoneDetail: 'Zeskanuj ten kod aparatem telefonu i zapłać w telefonie. Ta strona odświeża się sama.',
  onPhoneBack: 'Zapłać na tym urządzeniu',
  copyLink: 'Kopiuj link',
  copied: 'Skopiowano',
  qrOf: 'Kod QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Wyślij dokładnie {amount} na ten numer',
  sendToDetail: 'Użyj aplikacji swojego portfela. Wynik pojawi się tutaj.',
  copyNumber: 'Kopiuj numer',
  utr: 'Numer referencyjny banku (UTR)',
  transactionId: 'Identyfikator transakcji',
  referenceHint: 'Aplikacja pokazuje go po zapłaceniu.',
  sendReference: 'Znajdź moją płatność',
  referenceGiven: 'Szukamy płatności {reference}.',
  saveReference: 'Zapisz ten numer',
  referenceSaved: 'Numer zapisany: {reference}.',
  alreadyActive: 'Ten numer telefonu ma już dostęp, więc nie ma za co płacić. Nie pobrano żadnej opłaty.',
  subscriptionPage: 'Pokaż moją subskrypcję',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Numer karty',
  expiry: 'Data ważności (MM/RR)',
  code: 'Kod zabezpieczający',
  codeHint: '3 cyfry na odwrocie; American Express: 4 cyfry z przodu',
  holder: 'Imię i nazwisko na karcie',
  promise: 'Dane karty trafiają zaszyfrowane do {provider}. {shop} nigdy ich nie widzi.',
  'problem.number': 'Sprawdź numer karty.',
  'problem.expiry': 'Podaj miesiąc i rok, na przykład 08/29.',
  'problem.expired': 'Ta karta straciła ważność.',
  'problem.code': 'Sprawdź kod zabezpieczający.',
  'problem.holder': 'Podaj imię i nazwisko tak, jak na karcie.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Twoja subskrypcja',
  intro: 'Aby ją zobaczyć, wpisz numer telefonu użyty przy zakupie.',
  show: 'Pokaż moją subskrypcję',
  wrong: 'To nie jest numer telefonu tej subskrypcji.',
  left: 'Pozostałe próby: {count}',
  locked: 'Ten link jest zablokowany',
  lockedDetail: 'Numer telefonu był zbyt wiele razy błędny. Poproś sklep {shop} o nowy link.',
  gone: 'Ten link stracił ważność',
  goneDetail: 'Może być niepełny lub za stary. Poproś sklep o nowy link.',
  active: 'Twoja subskrypcja jest aktywna',
  cancel: 'Anuluj subskrypcję',
  sure: 'Anulować tę subskrypcję?',
  sureDetail: 'Dostęp może skończyć się od razu.',
  yes: 'Tak, anuluj',
  keep: 'Zachowaj subskrypcję',
  inactive: 'Ta subskrypcja nie jest aktywna',
  inactiveDetail: 'Nie ma czego anulować.',
  ended: 'Twoja subskrypcja jest anulowana',
  endedDetail: 'Sklep {shop} otrzymał tę informację.',
  access: 'Możesz z niej korzystać do końca opłaconego okresu.',
  noAnswer: 'Nie można teraz pokazać Twojej subskrypcji',
  noAnswerDetail: 'Dostawca płatności nie odpowiedział. Spróbuj ponownie za chwilę.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Twój kod dostępu',
  keep: 'Zachowaj go: {shop} może o niego poprosić.',
  ended: 'Ten kod nie jest już ważny',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Co będzie dalej',
  choose: 'Wybierasz sposób płatności i potwierdzasz ją.',
  notified: '{shop} dowie się, gdy tylko wpłynie.',
  back: 'Wracasz na stronę {shop}.',
  questions: 'Masz pytania do zamówienia?',
  contact: 'Kontakt: {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} zwraca tę płatność.',
  partially_refunded: '{shop} – zwrócono część tej płatności.',
  refunded: '{shop} – zwrócono tę płatność.',
};
