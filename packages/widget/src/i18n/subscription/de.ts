import type { SubscriptionTexts } from './en.ts';

/** German; the shopper is Sie. */
export const de: SubscriptionTexts = {
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
