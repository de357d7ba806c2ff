import type { LanguageTexts } from '../language-texts.ts';

// German; the shopper is Sie.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Weiter zur Zahlung';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Testmodus',
  testDetail: 'Es fließt kein echtes Geld.',
  summary: 'Ihre Bestellung',
  choosePlan: 'Tarif wählen',
  reference: 'Referenz {reference}',
  loading: 'Zahlungsarten werden geladen',
  choose: 'Wie möchten Sie bezahlen?',
  via: 'über {provider}',
  slow: 'Heute langsamer',
  failedNow: 'Fehlgeschlagen',
  days: '{days} Zugang',
  pay: '{amount} bezahlen',
  starting: 'Einen Moment …',
  goesAway: 'Sie schließen die Zahlung auf der Seite von {provider} ab und kommen dann hierher zurück.',
  staysHere: 'Sie bestätigen die Zahlung über {provider} in Ihrer App und sehen das Ergebnis dann hier.',
  selectOne: 'Bitte auswählen',
  retry: 'Erneut versuchen',
  trouble:
    'Der Zahlungsdienst ist nicht erreichbar. Bitte prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  broken: 'Die Zahlungsseite konnte nicht geladen werden',
  brokenFinal: 'Dieser Link führt zu keiner Zahlung. Er ist unvollständig oder nicht mehr gültig.',
  requestId: 'Fehlercode {requestId}',
  lastUsed: 'Zuletzt verwendet',
  notHere: 'Die Zahlung kann auf dieser Seite nicht geöffnet werden.',
  onPhone: 'Auf dem Handy fortfahren',
  'field.name': 'Vor- und Nachname',
  'field.email': 'E-Mail-Adresse',
  'field.phone': 'Telefonnummer',
  'field.bankcode': 'Bank',
  'field.upi_address': 'UPI-ID',
  'field.upi_id': 'UPI-ID',
  'field.account_number': 'Kontonummer',
  'hint.phone': 'Mit Ländervorwahl, zum Beispiel +49 1512 3456789',
  'hint.upi_address': 'Zum Beispiel name@bank',
  'hint.upi_id': 'Zum Beispiel name@bank',
  'hint.account_number': 'Zum Beispiel 03001234567',
  secured: 'Sie bezahlen auf der Seite des Zahlungsanbieters. {shop} sieht Ihre Zahlungsdaten nie.',
  continue: continueToPay,
  title: 'Bei {shop} bezahlen',
  none: 'Derzeit ist keine Zahlungsart verfügbar',
  noneDetail:
    '{shop} bietet im Moment keine für Ihr Land und diesen Betrag an. Ihnen wurde nichts berechnet.',
  declined:
    'Die Zahlung mit {method} wurde nicht abgeschlossen. Versuchen Sie es erneut oder wählen Sie eine andere Zahlungsart.',
  unavailable: 'Die Zahlung mit {method} konnte nicht gestartet werden. Weiterhin möglich: {others}.',
  unavailableAlone:
    'Die Zahlung mit {method} konnte nicht gestartet werden. Bitte versuchen Sie es gleich noch einmal.',
  elsewhere: 'Diese Bestellung wird gerade in einem anderen Tab oder auf einem anderen Gerät bezahlt.',
  followThere: 'Hier mitverfolgen',
  switchHere: 'Stattdessen hier bezahlen',
  invalid: 'Bitte prüfen Sie die markierten Felder.',
  problem: 'Bitte prüfen Sie dieses Feld.',
  leaving: 'Weiterleitung zu {provider}',
  leavingDetail: 'Die Seite öffnet sich gleich.',
  goOn: 'Weiter zur Zahlungsseite',
  waiting: 'Wir warten auf Ihre Zahlung',
  waitingDetail: 'Sobald {provider} sie bestätigt, sehen Sie es hier. Das kann eine Minute dauern.',
  inApp: 'In Ihrer App bezahlen',
  inAppDetail:
    'Öffnen Sie diese Zahlung in Ihrer Bezahl-App und bestätigen Sie sie dort. Das Ergebnis erscheint hier.',
  openApp: 'Meine Bezahl-App öffnen',
  another: 'Andere Zahlungsart wählen',
  givingUp: 'Zurück zur Auswahl …',
  review: 'Ihre Zahlung wird geprüft',
  reviewDetail:
    '{shop} prüft diese Zahlung. Bitte bezahlen Sie nicht noch einmal: Sie erhalten eine Nachricht.',
  notPaid: 'Ich habe nicht bezahlt: andere Zahlungsart',
  paid: 'Zahlung eingegangen',
  paidDetail: 'Vielen Dank. {shop} wurde benachrichtigt.',
  expired: 'Die Zeit zum Bezahlen ist abgelaufen',
  expiredDetail: 'Die Zahlung war nur begrenzte Zeit möglich. Beginnen Sie bei {shop} bitte neu.',
  canceled: 'Diese Zahlung wurde abgebrochen',
  canceledDetail: '{shop} hat sie beendet. Sie können zurückgehen und neu beginnen.',
  stillPending:
    'Falls Sie schon bezahlt haben, bezahlen Sie nicht noch einmal: {shop} wird benachrichtigt, sobald die Zahlung eingeht.',
  back: 'Zurück zu {shop}',
  brokenForNow: 'Bei uns ist ein Fehler aufgetreten. Bitte laden Sie diese Seite gleich neu.',
  close: 'Schließen',
  inWindow: 'Bezahlen Sie im geöffneten Fenster',
  inWindowDetail: 'Diese Seite aktualisiert sich selbst. Lassen Sie sie bis zum Abschluss offen.',
  reopenWindow: 'Zahlungsseite erneut öffnen',
  closeWindow: 'Sie können dieses Fenster schließen',
  closeWindowDetail: 'Das Ergebnis sehen Sie auf der Seite, auf der Sie begonnen haben.',
  scan: 'Zum Bezahlen scannen',
  scanDetail: 'Scannen Sie diesen Code mit Ihrer Bezahl-App. Das Ergebnis erscheint hier.',
  onPhoneDetail:
    'Scannen Sie diesen Code mit der Kamera Ihres Handys und bezahlen Sie dort. Diese Seite aktualisiert sich selbst.',
  onPhoneBack: 'Auf diesem Gerät bezahlen',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  qrOf: 'QR-Code: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Senden Sie genau {amount} an diese Nummer',
  sendToDetail: 'Nutzen Sie die App Ihrer Wallet. Das Ergebnis erscheint hier.',
  copyNumber: 'Nummer kopieren',
  utr: 'Bankreferenz (UTR)',
  transactionId: 'Transaktions-ID',
  referenceHint: 'Ihre App zeigt sie nach der Zahlung.',
  sendReference: 'Meine Zahlung finden',
  referenceGiven: 'Die Zahlung {reference} wird gesucht.',
  saveReference: 'Diese Referenz speichern',
  referenceSaved: 'Referenz gespeichert: {reference}.',
  alreadyActive:
    'Diese Telefonnummer hat bereits Zugang, es gibt also nichts zu bezahlen. Ihnen wurde nichts berechnet.',
  subscriptionPage: 'Mein Abo anzeigen',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Kartennummer',
  expiry: 'Gültig bis (MM/JJ)',
  code: 'Prüfnummer',
  codeHint: 'Die 3 Ziffern auf der Rückseite; bei American Express die 4 auf der Vorderseite',
  holder: 'Name auf der Karte',
  promise: 'Ihre Kartendaten gehen verschlüsselt an {provider}. {shop} sieht sie nie.',
  'problem.number': 'Bitte prüfen Sie die Kartennummer.',
  'problem.expiry': 'Bitte geben Sie Monat und Jahr ein, zum Beispiel 08/29.',
  'problem.expired': 'Diese Karte ist abgelaufen.',
  'problem.code': 'Bitte prüfen Sie die Prüfnummer.',
  'problem.holder': 'Bitte geben Sie den Namen so ein, wie er auf der Karte steht.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Ihr Abo',
  intro: 'Um es zu sehen, geben Sie die Telefonnummer ein, mit der Sie es abgeschlossen haben.',
  show: 'Mein Abo anzeigen',
  wrong: 'Das ist nicht die Telefonnummer dieses Abos.',
  left: 'Verbleibende Versuche: {count}',
  locked: 'Dieser Link ist gesperrt',
  lockedDetail: 'Die Telefonnummer war zu oft falsch. Bitte fragen Sie bei {shop} nach einem neuen Link.',
  gone: 'Dieser Link ist nicht mehr gültig',
  goneDetail: 'Er ist unvollständig oder zu alt. Bitte fragen Sie den Shop nach einem neuen Link.',
  active: 'Ihr Abo ist aktiv',
  cancel: 'Abo kündigen',
  sure: 'Dieses Abo kündigen?',
  sureDetail: 'Ihr Zugang kann sofort enden.',
  yes: 'Ja, kündigen',
  keep: 'Abo behalten',
  inactive: 'Dieses Abo ist nicht aktiv',
  inactiveDetail: 'Es gibt nichts zu kündigen.',
  ended: 'Ihr Abo ist gekündigt',
  endedDetail: '{shop} wurde benachrichtigt.',
  access: 'Sie können es noch nutzen, bis die bezahlte Zeit abgelaufen ist.',
  noAnswer: 'Ihr Abo kann gerade nicht angezeigt werden',
  noAnswerDetail: 'Der Zahlungsanbieter hat nicht geantwortet. Bitte versuchen Sie es gleich noch einmal.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Ihr Zugangscode',
  keep: 'Bitte aufbewahren: {shop} kann danach fragen.',
  ended: 'Dieser Code gilt nicht mehr',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'So geht es weiter',
  choose: 'Sie wählen eine Zahlungsart und bestätigen die Zahlung.',
  notified: '{shop} wird benachrichtigt, sobald sie eingeht.',
  back: 'Sie kommen zu {shop} zurück.',
  questions: 'Fragen zu Ihrer Bestellung?',
  contact: '{shop} kontaktieren',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} erstattet diese Zahlung.',
  partially_refunded: '{shop} hat einen Teil dieser Zahlung erstattet.',
  refunded: '{shop} hat diese Zahlung erstattet.',
};
