import type { SubscriptionTexts } from './en.ts';

/** Spanish. */
export const es: SubscriptionTexts = {
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
