import type { SubscriptionTexts } from './en.ts';

/** Portuguese. */
export const pt: SubscriptionTexts = {
  yours: 'Sua assinatura',
  intro: 'Para vê-la, informe o número de telefone usado na assinatura.',
  show: 'Ver minha assinatura',
  wrong: 'Este não é o número de telefone desta assinatura.',
  left: 'Tentativas restantes: {count}',
  locked: 'Este link está bloqueado',
  lockedDetail: 'O número de telefone estava errado vezes demais. Peça um novo link a {shop}.',
  gone: 'Este link não é mais válido',
  goneDetail: 'Ele pode estar incompleto ou ser antigo demais. Peça um novo link à loja.',
  active: 'Sua assinatura está ativa',
  cancel: 'Cancelar a assinatura',
  sure: 'Cancelar esta assinatura?',
  sureDetail: 'Seu acesso pode terminar imediatamente.',
  yes: 'Sim, cancelar',
  keep: 'Manter minha assinatura',
  inactive: 'Esta assinatura não está ativa',
  inactiveDetail: 'Não há nada para cancelar.',
  ended: 'Sua assinatura está cancelada',
  endedDetail: '{shop} já recebeu o aviso.',
  access: 'Você pode continuar usando até o fim do período pago.',
  noAnswer: 'Sua assinatura não pode ser mostrada agora',
  noAnswerDetail: 'O provedor de pagamentos não respondeu. Tente novamente em instantes.',
};
