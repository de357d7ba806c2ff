import type { SubscriptionTexts } from './en.ts';

/** Italian. */
export const it: SubscriptionTexts = {
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
