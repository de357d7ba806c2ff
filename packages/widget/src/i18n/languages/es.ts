import type { LanguageTexts } from '../language-texts.ts';

// Spanish, for Spain and Latin America alike; the shopper is usted.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Continuar al pago';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Modo de prueba',
  testDetail: 'No se mueve dinero real.',
  summary: 'Su pedido',
  choosePlan: 'Elija un plan',
  reference: 'Referencia {reference}',
  loading: 'Cargando las formas de pago',
  choose: '¿Cómo desea pagar?',
  via: 'mediante {provider}',
  slow: 'Hoy va más lento',
  failedNow: 'No funcionó',
  days: '{days} de acceso',
  pay: 'Pagar {amount}',
  starting: 'Un momento…',
  goesAway: 'Terminará de pagar en la página de {provider} y después volverá aquí.',
  staysHere: 'Confirme el pago con {provider} en su aplicación; el resultado aparecerá aquí.',
  selectOne: 'Elija una opción',
  retry: 'Intentar de nuevo',
  trouble: 'No pudimos conectar con el servicio de pago. Compruebe su conexión e inténtelo de nuevo.',
  broken: 'No se pudo cargar la página de pago',
  brokenFinal: 'Este enlace no lleva a ningún pago. Puede estar incompleto o haber dejado de ser válido.',
  requestId: 'Código de error {requestId}',
  lastUsed: 'Usado la última vez',
  notHere: 'No es posible abrir el pago en esta página.',
  onPhone: 'Continuar en el teléfono',
  'field.name': 'Nombre completo',
  'field.email': 'Correo electrónico',
  'field.phone': 'Número de teléfono',
  'field.bankcode': 'Banco',
  'field.upi_address': 'ID de UPI',
  'field.upi_id': 'ID de UPI',
  'field.account_number': 'Número de cuenta',
  'hint.phone': 'Con el código del país, por ejemplo +34 612 34 56 78',
  'hint.upi_address': 'Por ejemplo, nombre@banco',
  'hint.upi_id': 'Por ejemplo, nombre@banco',
  'hint.account_number': 'Por ejemplo, 03001234567',
  secured: 'Usted paga en la página del propio proveedor. {shop} nunca ve sus datos de pago.',
  continue: continueToPay,
  title: 'Pagar a {shop}',
  none: 'En este momento no hay ninguna forma de pago disponible',
  noneDetail:
    '{shop} no ofrece ahora ninguna que funcione en su país y con este importe. No se le ha cobrado nada.',
  declined: 'El pago con {method} no se completó. Puede intentarlo de nuevo o elegir otra forma de pago.',
  unavailable: 'No se pudo iniciar el pago con {method}. Puede usar: {others}.',
  unavailableAlone: 'No se pudo iniciar el pago con {method}. Inténtelo de nuevo en un momento.',
  elsewhere: 'Este pedido se está pagando en otra pestaña o en otro dispositivo.',
  followThere: 'Seguir ese pago aquí',
  switchHere: 'Pagar aquí',
  invalid: 'Revise los campos marcados.',
  problem: 'Revise este campo.',
  leaving: 'Le llevamos a {provider}',
  leavingDetail: 'La página se abrirá en un momento.',
  goOn: 'Continuar a la página de pago',
  waiting: 'Esperando su pago',
  waitingDetail: 'En cuanto {provider} lo confirme, lo verá aquí. Puede tardar un minuto.',
  inApp: 'Pague en su aplicación',
  inAppDetail: 'Abra este pago en su aplicación de pagos y confírmelo. El resultado aparecerá aquí.',
  openApp: 'Abrir mi aplicación de pagos',
  another: 'Elegir otra forma de pago',
  givingUp: 'Volviendo…',
  review: 'Su pago se está revisando',
  reviewDetail:
    '{shop} está revisando este pago. No pague de nuevo: la tienda se pondrá en contacto con usted.',
  notPaid: 'No he pagado: elegir otra forma de pago',
  paid: 'Pago recibido',
  paidDetail: 'Gracias. Ya hemos avisado a {shop}.',
  expired: 'El tiempo para pagar ha terminado',
  expiredDetail: 'El pago estuvo abierto un tiempo limitado. Vuelva a {shop} para empezar de nuevo.',
  canceled: 'Este pago se ha cancelado',
  canceledDetail: '{shop} lo ha cancelado. Puede volver y empezar de nuevo.',
  stillPending: 'Si ya ha pagado, no pague de nuevo: avisaremos a {shop} en cuanto llegue el pago.',
  back: 'Volver a {shop}',
  brokenForNow: 'Ha ocurrido un error por nuestra parte. Vuelva a cargar la página en un momento.',
  close: 'Cerrar',
  inWindow: 'Termine de pagar en la ventana que se ha abierto',
  inWindowDetail: 'Esta página se actualiza sola. No la cierre hasta terminar.',
  reopenWindow: 'Abrir de nuevo la página de pago',
  closeWindow: 'Ya puede cerrar esta ventana',
  closeWindowDetail: 'Verá el resultado en la página donde empezó.',
  scan: 'Escanee para pagar',
  scanDetail: 'Escanee este código con su aplicación de pagos. El resultado aparecerá aquí.',
  onPhoneDetail:
    'Escanee este código con la cámara del teléfono y pague allí. Esta página se actualiza sola.',
  onPhoneBack: 'Pagar en este dispositivo',
  copyLink: 'Copiar el enlace',
  copied: 'Copiado',
  qrOf: 'Código QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Envíe exactamente {amount} a este número',
  sendToDetail: 'Use la aplicación de su monedero. El resultado aparece aquí.',
  copyNumber: 'Copiar número',
  utr: 'Referencia bancaria (UTR)',
  transactionId: 'ID de la transacción',
  referenceHint: 'Su aplicación la muestra después de pagar.',
  sendReference: 'Buscar mi pago',
  referenceGiven: 'Buscando el pago {reference}.',
  saveReference: 'Guardar esta referencia',
  referenceSaved: 'Referencia guardada: {reference}.',
  alreadyActive:
    'Este número de teléfono ya tiene acceso, así que no hay nada que pagar. No se le ha cobrado nada.',
  subscriptionPage: 'Ver mi suscripción',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Número de tarjeta',
  expiry: 'Caducidad (MM/AA)',
  code: 'Código de seguridad',
  codeHint: 'Los 3 dígitos del reverso; en American Express, los 4 del anverso',
  holder: 'Nombre en la tarjeta',
  promise: 'Los datos de su tarjeta se envían cifrados a {provider}. {shop} nunca los ve.',
  'problem.number': 'Compruebe el número de tarjeta.',
  'problem.expiry': 'Indique el mes y el año, por ejemplo 08/29.',
  'problem.expired': 'Esta tarjeta ha caducado.',
  'problem.code': 'Compruebe el código de seguridad.',
  'problem.holder': 'Escriba el nombre tal como figura en la tarjeta.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
  yours: 'Su suscripción',
  intro: 'Para verla, escriba el número de teléfono con el que se suscribió.',
  show: 'Ver mi suscripción',
  wrong: 'Este no es el número de teléfono de esta suscripción.',
  left: 'Intentos restantes: {count}',
  locked: 'Este enlace está bloqueado',
  lockedDetail: 'El número de teléfono fue incorrecto demasiadas veces. Pida un nuevo enlace a {shop}.',
  gone: 'Este enlace ya no es válido',
  goneDetail: 'Puede estar incompleto o ser demasiado antiguo. Pida un nuevo enlace a la tienda.',
  active: 'Su suscripción está activa',
  cancel: 'Cancelar la suscripción',
  sure: '¿Cancelar esta suscripción?',
  sureDetail: 'Su acceso puede terminar de inmediato.',
  yes: 'Sí, cancelar',
  keep: 'Mantener mi suscripción',
  inactive: 'Esta suscripción no está activa',
  inactiveDetail: 'No hay nada que cancelar.',
  ended: 'Su suscripción está cancelada',
  endedDetail: 'Hemos avisado a {shop}.',
  access: 'Puede seguir usándola hasta que termine el tiempo que ha pagado.',
  noAnswer: 'Su suscripción no se puede mostrar ahora',
  noAnswerDetail: 'El proveedor de pagos no respondió. Inténtelo de nuevo en un momento.',
};

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Su código de acceso',
  keep: 'Consérvelo: {shop} puede pedírselo.',
  ended: 'Este código ya no es válido',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'Qué pasa ahora',
  choose: 'Usted elige cómo pagar y confirma el pago.',
  notified: '{shop} recibe el aviso en cuanto llega.',
  back: 'Usted vuelve a {shop}.',
  questions: '¿Preguntas sobre su pedido?',
  contact: 'Contactar con {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} está reembolsando este pago.',
  partially_refunded: '{shop} ha reembolsado una parte de este pago.',
  refunded: '{shop} ha reembolsado este pago.',
};
