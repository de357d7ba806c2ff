import type { LanguageTexts } from '../language-texts.ts';

// Russian; names stand in the nominative beside a noun that carries the case (магазин).

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Перейти к оплате';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Тестовый режим',
  testDetail: 'Деньги не списываются.',
  summary: 'Ваш заказ',
  choosePlan: 'Выберите тариф',
  reference: 'Номер заказа {reference}',
  loading: 'Загружаем способы оплаты',
  choose: 'Выберите способ оплаты',
  via: 'через {provider}',
  slow: 'Сейчас медленно',
  failedNow: 'Не удалось',
  days: 'Доступ на {days}',
  pay: 'Оплатить {amount}',
  starting: 'Подождите…',
  goesAway: 'Завершите оплату на странице {provider} и вернитесь сюда.',
  staysHere: 'Подтвердите оплату через {provider} в приложении. Результат появится здесь.',
  selectOne: 'Выберите',
  retry: 'Повторить',
  trouble: 'Нет связи с платёжным сервисом. Проверьте подключение и попробуйте ещё раз.',
  broken: 'Не удалось загрузить страницу оплаты',
  brokenFinal: 'Ссылка неполная или больше не действует.',
  requestId: 'Ошибка {requestId}',
  lastUsed: 'Как в прошлый раз',
  notHere: 'На этой странице оплатить нельзя.',
  onPhone: 'Оплатить на телефоне',
  'field.name': 'Имя и фамилия',
  'field.email': 'Эл. почта',
  'field.phone': 'Номер телефона',
  'field.bankcode': 'Банк',
  'field.upi_address': 'Адрес UPI',
  'field.upi_id': 'Адрес UPI',
  'field.account_number': 'Номер счёта',
  'hint.phone': 'С кодом страны: +7 912 345-67-89',
  'hint.upi_address': 'Например, имя@банк',
  'hint.upi_id': 'Например, имя@банк',
  'hint.account_number': 'Например, 03001234567',
  secured: 'Вы платите на странице платёжного сервиса. Магазин {shop} не видит ваши платёжные данные.',
  continue: continueToPay,
  title: 'Оплата в магазине {shop}',
  none: 'Нет доступных способов оплаты',
  noneDetail: 'У магазина {shop} нет способов оплаты для вашей страны и суммы. Деньги не списаны.',
  declined: 'Оплата через {method} не завершена. Попробуйте ещё раз или выберите другой способ оплаты.',
  unavailable: 'Не удалось начать оплату через {method}. Другие способы: {others}.',
  unavailableAlone: 'Не удалось начать оплату через {method}. Попробуйте ещё раз позже.',
  elsewhere: 'Заказ оплачивается в другой вкладке или на другом устройстве.',
  followThere: 'Следить здесь',
  switchHere: 'Оплатить здесь',
  invalid: 'Проверьте отмеченные поля.',
  problem: 'Проверьте это поле.',
  leaving: 'Переходим на страницу {provider}',
  leavingDetail: 'Страница открывается.',
  goOn: 'Перейти на страницу оплаты',
  waiting: 'Ждём вашу оплату',
  waitingDetail:
    'Результат появится здесь, как только {provider} подтвердит оплату. Это может занять минуту.',
  inApp: 'Оплатите в приложении',
  inAppDetail: 'Откройте и подтвердите оплату в платёжном приложении. Результат появится здесь.',
  openApp: 'Открыть платёжное приложение',
  another: 'Выбрать другой способ оплаты',
  givingUp: 'Подождите…',
  review: 'Оплата проверяется',
  reviewDetail: 'Магазин {shop} проверяет оплату и сообщит о результате. Не платите ещё раз.',
  notPaid: 'Оплаты не было: выбрать другой способ',
  paid: 'Оплата получена',
  paidDetail: 'Спасибо! Магазин {shop} знает об оплате.',
  expired: 'Время на оплату истекло',
  expiredDetail: 'Вернитесь в магазин {shop}, чтобы начать заново.',
  canceled: 'Оплата отменена',
  canceledDetail: 'Её отменил магазин {shop}. Вернитесь, чтобы начать заново.',
  stillPending:
    'Если вы уже оплатили, не платите ещё раз: магазин {shop} узнает, как только оплата поступит.',
  back: 'Вернуться в магазин {shop}',
  brokenForNow: 'Ошибка на нашей стороне. Обновите страницу позже.',
  close: 'Закрыть',
  inWindow: 'Завершите оплату в новом окне',
  inWindowDetail: 'Эта страница обновляется сама. Не закрывайте её.',
  reopenWindow: 'Открыть страницу оплаты ещё раз',
  closeWindow: 'Это окно можно закрыть',
  closeWindowDetail: 'Результат появится на прежней странице.',
  scan: 'Отсканируйте код для оплаты',
  scanDetail: 'Отсканируйте код в платёжном приложении. Результат появится здесь.',
  onPhoneDetail: 'Отсканируйте код камерой телефона и оплатите на нём. Эта страница обновляется сама.',
  onPhoneBack: 'Оплатить на этом устройстве',
  copyLink: 'Скопировать ссылку',
  copied: 'Скопировано',
  qrOf: 'QR-код: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Отправьте ровно {amount} на этот номер',
  sendToDetail: 'Используйте приложение кошелька. Результат появится здесь.',
  copyNumber: 'Скопировать номер',
  utr: 'Банковский номер (UTR)',
  transactionId: 'Номер операции',
  referenceHint: 'Приложение показывает его после оплаты.',
  sendReference: 'Найти мой платёж',
  referenceGiven: 'Ищем платёж {reference}.',
  saveReference: 'Сохранить номер',
  referenceSaved: 'Номер сохранён: {reference}.',
  alreadyActive: 'У этого номера телефона уже есть доступ, платить не нужно. С вас ничего не списано.',
  subscriptionPage: 'Показать мою подписку',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
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

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Ваша подписка',
  intro: 'Чтобы увидеть её, введите номер телефона, с которым вы её оформили.',
  show: 'Показать мою подписку',
  wrong: 'Это не номер телефона этой подписки.',
  left: 'Осталось попыток: {count}',
  locked: 'Эта ссылка заблокирована',
  lockedDetail: 'Номер телефона слишком много раз был неверным. Попросите новую ссылку в магазине {shop}.',
  gone: 'Эта ссылка больше не действует',
  goneDetail: 'Возможно, она неполная или слишком старая. Попросите новую ссылку в магазине.',
  active: 'Ваша подписка активна',
  cancel: 'Отменить подписку',
  sure: 'Отменить эту подписку?',
  sureDetail: 'Доступ может закончиться сразу.',
  yes: 'Да, отменить',
  keep: 'Сохранить подписку',
  inactive: 'Эта подписка не активна',
  inactiveDetail: 'Отменять нечего.',
  ended: 'Ваша подписка отменена',
  endedDetail: 'Магазин {shop} получил сообщение об этом.',
  access: 'Вы можете пользоваться ею до конца оплаченного времени.',
  noAnswer: 'Сейчас вашу подписку нельзя показать',
  noAnswerDetail: 'Платёжный сервис не ответил. Попробуйте ещё раз чуть позже.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Ваш код доступа',
  keep: 'Сохраните его: {shop} может его запросить.',
  ended: 'Этот код больше не действует',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Что будет дальше',
  choose: 'Вы выбираете способ оплаты и подтверждаете её.',
  notified: '{shop} узнает, как только она поступит.',
  back: 'Вы вернётесь в {shop}.',
  questions: 'Вопросы по заказу?',
  contact: 'Связаться с {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} возвращает этот платёж.',
  partially_refunded: '{shop}: часть этого платежа возвращена.',
  refunded: '{shop}: этот платёж возвращён.',
};
