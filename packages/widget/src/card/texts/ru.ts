import type { CardTexts } from './en.ts';

/** Russian. */
export const ru: CardTexts = {
  number: 'Номер карты',
  expiry: 'Срок действия (ММ/ГГ)',
  code: 'Код безопасности',
  codeHint: '3 цифры на обороте; у American Express 4 цифры на лицевой стороне',
  holder: 'Имя на карте',
  promise: 'Данные карты передаются в {provider} в зашифрованном виде. {shop} их не видит.',
  'problem.number': 'Проверьте номер карты.',
  'problem.expiry': 'Укажите месяц и год, например 08/29.',
  'problem.expired': 'Срок действия карты истёк.',
  'problem.code': 'Проверьте код безопасности.',
  'problem.holder': 'Укажите имя так, как на карте.',
};
