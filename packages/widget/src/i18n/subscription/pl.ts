import type { SubscriptionTexts } from './en.ts';

/** Polish. */
export const pl: SubscriptionTexts = {
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
