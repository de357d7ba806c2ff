import type { LanguageTexts } from '../language-texts.ts';

// Italian; the shopper is tu, as in Italian shops and payment apps.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Continua al pagamento';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Modalità di prova',
  testDetail: 'Nessun movimento di denaro reale.',
  summary: 'Il tuo ordine',
  choosePlan: 'Scegli un piano',
  reference: 'Riferimento {reference}',
  loading: 'Caricamento dei metodi di pagamento',
  choose: 'Come vuoi pagare?',
  via: 'tramite {provider}',
  slow: 'Oggi più lento',
  failedNow: 'Non ha funzionato',
  days: '{days} di accesso',
  pay: 'Paga {amount}',
  starting: 'Un momento…',
  goesAway: 'Completi il pagamento sulla pagina di {provider}, poi torni qui.',
  staysHere: 'Confermi il pagamento tramite {provider} nella tua app e vedi qui il risultato.',
  selectOne: 'Seleziona',
  retry: 'Riprova',
  trouble: 'Il servizio di pagamento non è raggiungibile. Controlla la connessione e riprova.',
  broken: 'Impossibile caricare il pagamento',
  brokenFinal: 'Questo link non porta a un pagamento. Potrebbe essere incompleto o non più valido.',
  requestId: 'Codice di errore {requestId}',
  lastUsed: 'Usato l’ultima volta',
  notHere: 'Il pagamento non può essere aperto in questa pagina.',
  onPhone: 'Continua sul telefono',
  'field.name': 'Nome e cognome',
  'field.email': 'Indirizzo email',
  'field.phone': 'Numero di telefono',
  'field.bankcode': 'Banca',
  'field.upi_address': 'ID UPI',
  'field.upi_id': 'ID UPI',
  'field.account_number': 'Numero di conto',
  'hint.phone': 'Con il prefisso internazionale, ad esempio +39 312 345 6789',
  'hint.upi_address': 'Ad esempio nome@banca',
  'hint.upi_id': 'Ad esempio nome@banca',
  'hint.account_number': 'Ad esempio 03001234567',
  secured: 'Paghi sulla pagina del servizio di pagamento. {shop} non vede mai i tuoi dati di pagamento.',
  continue: continueToPay,
  title: 'Pagamento a {shop}',
  none: 'Al momento non è disponibile alcun metodo di pagamento',
  noneDetail: '{shop} ora non ne offre per il tuo Paese e questo importo. Non ti è stato addebitato nulla.',
  declined:
    'Il pagamento con {method} non è stato completato. Puoi riprovare o scegliere un altro metodo di pagamento.',
  unavailable: 'Non è stato possibile avviare il pagamento con {method}. Puoi usare: {others}.',
  unavailableAlone: 'Non è stato possibile avviare il pagamento con {method}. Riprova tra un momento.',
  elsewhere: 'Questo ordine è in corso di pagamento in un’altra scheda o su un altro dispositivo.',
  followThere: 'Segui qui quel pagamento',
  switchHere: 'Paga qui',
  invalid: 'Controlla i campi segnalati.',
  problem: 'Controlla questo campo.',
  leaving: 'Stai per passare a {provider}',
  leavingDetail: 'La pagina si apre tra un momento.',
  goOn: 'Continua alla pagina di pagamento',
  waiting: 'In attesa del tuo pagamento',
  waitingDetail: 'Appena {provider} lo conferma, lo vedi qui. Può richiedere un minuto.',
  inApp: 'Paga nella tua app',
  inAppDetail: 'Apri questo pagamento nella tua app di pagamento e confermalo. Il risultato appare qui.',
  openApp: 'Apri la mia app di pagamento',
  another: 'Scegli un altro metodo di pagamento',
  givingUp: 'Ritorno in corso…',
  review: 'Il tuo pagamento è in verifica',
  reviewDetail:
    '{shop} sta verificando questo pagamento. Non pagare di nuovo: riceverai notizie dal negozio.',
  notPaid: 'Non ho pagato: scegli un altro metodo',
  paid: 'Pagamento ricevuto',
  paidDetail: 'Grazie. Abbiamo avvisato {shop}.',
  expired: 'Il tempo per pagare è scaduto',
  expiredDetail: 'Il pagamento è rimasto aperto per un tempo limitato. Torna a {shop} per ricominciare.',
  canceled: 'Questo pagamento è stato annullato',
  canceledDetail: '{shop} lo ha annullato. Puoi tornare indietro e ricominciare.',
  stillPending: 'Se hai già pagato, non pagare di nuovo: avviseremo {shop} appena arriva il pagamento.',
  back: 'Torna a {shop}',
  brokenForNow: 'Si è verificato un errore da parte nostra. Ricarica questa pagina tra un momento.',
  close: 'Chiudi',
  inWindow: 'Completa il pagamento nella finestra aperta',
  inWindowDetail: 'Questa pagina si aggiorna da sola. Tienila aperta finché non hai finito.',
  reopenWindow: 'Riapri la pagina di pagamento',
  closeWindow: 'Puoi chiudere questa finestra',
  closeWindowDetail: 'Il risultato appare nella pagina da cui hai iniziato.',
  scan: 'Scansiona per pagare',
  scanDetail: 'Scansiona questo codice con la tua app di pagamento. Il risultato appare qui.',
  onPhoneDetail:
    'Scansiona questo codice con la fotocamera del telefono e paga da lì. Questa pagina si aggiorna da sola.',
  onPhoneBack: 'Paga su questo dispositivo',
  copyLink: 'Copia il link',
  copied: 'Copiato',
  qrOf: 'Codice QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Invia esattamente {amount} a questo numero',
  sendToDetail: 'Usa l’app del tuo portafoglio. Il risultato appare qui.',
  copyNumber: 'Copia numero',
  utr: 'Riferimento bancario (UTR)',
  transactionId: 'ID della transazione',
  referenceHint: 'La tua app lo mostra dopo il pagamento.',
  sendReference: 'Trova il mio pagamento',
  referenceGiven: 'Ricerca del pagamento {reference}.',
  saveReference: 'Salva questo riferimento',
  referenceSaved: 'Riferimento salvato: {reference}.',
  alreadyActive:
    'Questo numero di telefono ha già accesso, quindi non c’è nulla da pagare. Non ti è stato addebitato nulla.',
  subscriptionPage: 'Mostra il mio abbonamento',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Numero della carta',
  expiry: 'Scadenza (MM/AA)',
  code: 'Codice di sicurezza',
  codeHint: 'Le 3 cifre sul retro; per American Express le 4 sul fronte',
  holder: 'Nome sulla carta',
  promise: 'I dati della carta vengono inviati cifrati a {provider}. {shop} non li vede mai.',
  'problem.number': 'Controlla il numero della carta.',
  'problem.expiry': 'Inserisci mese e anno, ad esempio 08/29.',
  'problem.expired': 'Questa carta è scaduta.',
  'problem.code': 'Controlla il codice di sicurezza.',
  'problem.holder': 'Inserisci il nome come appare sulla carta.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Il tuo abbonamento',
  intro: 'Per vederlo, inserisci il numero di telefono usato per abbonarti.',
  show: 'Mostra il mio abbonamento',
  wrong: 'Questo non è il numero di telefono di questo abbonamento.',
  left: 'Tentativi rimasti: {count}',
  locked: 'Questo link è bloccato',
  lockedDetail: 'Il numero di telefono era sbagliato troppe volte. Chiedi un nuovo link a {shop}.',
  gone: 'Questo link non è più valido',
  goneDetail: 'Forse è incompleto o troppo vecchio. Chiedi un nuovo link al negozio.',
  active: 'Il tuo abbonamento è attivo',
  cancel: 'Disdici l’abbonamento',
  sure: 'Disdire questo abbonamento?',
  sureDetail: 'Il tuo accesso potrebbe terminare subito.',
  yes: 'Sì, disdici',
  keep: 'Mantieni il mio abbonamento',
  inactive: 'Questo abbonamento non è attivo',
  inactiveDetail: 'Non c’è nulla da disdire.',
  ended: 'Il tuo abbonamento è disdetto',
  endedDetail: 'Abbiamo avvisato {shop}.',
  access: 'Puoi ancora usarlo fino alla fine del periodo pagato.',
  noAnswer: 'Al momento il tuo abbonamento non può essere mostrato',
  noAnswerDetail: 'Il fornitore di pagamenti non ha risposto. Riprova tra un momento.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Il tuo codice di accesso',
  keep: 'Conservalo: {shop} potrebbe chiedertelo.',
  ended: 'Questo codice non è più valido',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Che cosa succede ora',
  choose: 'Scegli come pagare e confermi il pagamento.',
  notified: '{shop} viene avvisato appena arriva.',
  back: 'Torni da {shop}.',
  questions: 'Domande sul tuo ordine?',
  contact: 'Contatta {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} sta rimborsando questo pagamento.',
  partially_refunded: '{shop} ha rimborsato una parte di questo pagamento.',
  refunded: '{shop} ha rimborsato questo pagamento.',
};
