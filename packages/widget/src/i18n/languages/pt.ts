import type { LanguageTexts } from '../language-texts.ts';

// Portuguese as it is written in Brazil; the shopper is você.

/** The link to the hosted page; the npm package has it, too. */
export const continueToPay = 'Continuar para o pagamento';

/** The checkout. A browser loads it as one file of at most 2 kB. */
export const checkout: LanguageTexts['checkout'] = {
  test: 'Modo de teste',
  testDetail: 'Nenhum dinheiro real é movimentado.',
  summary: 'Seu pedido',
  choosePlan: 'Escolha um plano',
  reference: 'Referência {reference}',
  loading: 'Carregando as formas de pagamento',
  choose: 'Como você quer pagar?',
  via: 'via {provider}',
  slow: 'Mais lento hoje',
  failedNow: 'Não funcionou',
  days: '{days} de acesso',
  pay: 'Pagar {amount}',
  starting: 'Um momento…',
  goesAway: 'Você conclui o pagamento na página de {provider} e depois volta para cá.',
  staysHere: 'Você confirma o pagamento via {provider} no seu aplicativo e vê o resultado aqui.',
  selectOne: 'Selecione',
  retry: 'Tentar novamente',
  trouble: 'Não foi possível acessar o serviço de pagamento. Verifique sua conexão e tente novamente.',
  broken: 'Não foi possível carregar o pagamento',
  brokenFinal: 'Este link não leva a um pagamento. Ele pode estar incompleto ou não ser mais válido.',
  requestId: 'Código do erro {requestId}',
  lastUsed: 'Usado por último',
  notHere: 'Não é possível abrir o pagamento nesta página.',
  onPhone: 'Continuar no celular',
  'field.name': 'Nome completo',
  'field.email': 'E-mail',
  'field.phone': 'Número de telefone',
  'field.bankcode': 'Banco',
  'field.upi_address': 'ID UPI',
  'field.upi_id': 'ID UPI',
  'field.account_number': 'Número da conta',
  'hint.phone': 'Com o código do país, por exemplo +55 11 96123-4567',
  'hint.upi_address': 'Por exemplo, nome@banco',
  'hint.upi_id': 'Por exemplo, nome@banco',
  'hint.account_number': 'Por exemplo, 03001234567',
  secured: 'Você paga na página do provedor de pagamento. {shop} nunca vê seus dados de pagamento.',
  continue: continueToPay,
  title: 'Pagamento para {shop}',
  none: 'Nenhuma forma de pagamento está disponível no momento',
  noneDetail:
    '{shop} não oferece agora nenhuma forma que funcione no seu país e para este valor. Nada foi cobrado.',
  declined:
    'O pagamento com {method} não foi concluído. Tente novamente ou escolha outra forma de pagamento.',
  unavailable: 'Não foi possível iniciar o pagamento com {method}. Você pode usar: {others}.',
  unavailableAlone: 'Não foi possível iniciar o pagamento com {method}. Tente novamente em instantes.',
  elsewhere: 'Este pedido está sendo pago em outra aba ou em outro dispositivo.',
  followThere: 'Acompanhar aqui',
  switchHere: 'Pagar aqui',
  invalid: 'Verifique os campos marcados.',
  problem: 'Verifique este campo.',
  leaving: 'Levando você para {provider}',
  leavingDetail: 'A página abrirá em instantes.',
  goOn: 'Continuar para a página de pagamento',
  waiting: 'Aguardando seu pagamento',
  waitingDetail: 'Assim que {provider} confirmar, você verá aqui. Isso pode levar um minuto.',
  inApp: 'Pague no seu aplicativo',
  inAppDetail: 'Abra este pagamento no seu aplicativo de pagamentos e confirme. O resultado aparece aqui.',
  openApp: 'Abrir meu aplicativo de pagamentos',
  another: 'Escolher outra forma de pagamento',
  givingUp: 'Voltando…',
  review: 'Seu pagamento está em análise',
  reviewDetail: '{shop} está analisando este pagamento. Não pague de novo: a loja entrará em contato.',
  notPaid: 'Não paguei: escolher outra forma',
  paid: 'Pagamento recebido',
  paidDetail: 'Obrigado! {shop} já recebeu a confirmação.',
  expired: 'O prazo para pagar terminou',
  expiredDetail: 'O pagamento ficou aberto por tempo limitado. Volte para {shop} e comece de novo.',
  canceled: 'Este pagamento foi cancelado',
  canceledDetail: '{shop} cancelou o pagamento. Você pode voltar e começar de novo.',
  stillPending: 'Se você já pagou, não pague de novo: {shop} receberá o aviso assim que o pagamento chegar.',
  back: 'Voltar para {shop}',
  brokenForNow: 'Ocorreu um erro do nosso lado. Recarregue esta página em instantes.',
  close: 'Fechar',
  inWindow: 'Conclua o pagamento na janela que se abriu',
  inWindowDetail: 'Esta página se atualiza sozinha. Deixe-a aberta até terminar.',
  reopenWindow: 'Abrir a página de pagamento de novo',
  closeWindow: 'Você já pode fechar esta janela',
  closeWindowDetail: 'O resultado aparece na página em que você começou.',
  scan: 'Escaneie para pagar',
  scanDetail: 'Escaneie este código com seu aplicativo de pagamentos. O resultado aparece aqui.',
  onPhoneDetail:
    'Escaneie este código com a câmera do celular e pague por lá. Esta página se atualiza sozinha.',
  onPhoneBack: 'Pagar neste dispositivo',
  copyLink: 'Copiar link',
  copied: 'Copiado',
  qrOf: 'Código QR: {text}',
};

/** Texts that few payments need: a number to pay to, the bank’s reference, access that is there already. A file of its own. */
export const onDemand: LanguageTexts['onDemand'] = {
  sendTo: 'Envie exatamente {amount} para este número',
  sendToDetail: 'Use o aplicativo da sua carteira. O resultado aparece aqui.',
  copyNumber: 'Copiar número',
  utr: 'Referência bancária (UTR)',
  transactionId: 'ID da transação',
  referenceHint: 'Seu aplicativo a mostra depois do pagamento.',
  sendReference: 'Encontrar meu pagamento',
  referenceGiven: 'Procurando o pagamento {reference}.',
  saveReference: 'Salvar esta referência',
  referenceSaved: 'Referência salva: {reference}.',
  alreadyActive: 'Este número de telefone já tem acesso, portanto não há nada a pagar. Nada foi cobrado.',
  subscriptionPage: 'Ver minha assinatura',
};

/** The page for card details. */
export const card: LanguageTexts['card'] = {
  number: 'Número do cartão',
  expiry: 'Validade (MM/AA)',
  code: 'Código de segurança',
  codeHint: 'Os 3 dígitos no verso; no American Express, os 4 na frente',
  holder: 'Nome no cartão',
  promise: 'Os dados do seu cartão são enviados criptografados para {provider}. {shop} nunca os vê.',
  'problem.number': 'Verifique o número do cartão.',
  'problem.expiry': 'Informe o mês e o ano, por exemplo 08/29.',
  'problem.expired': 'Este cartão está vencido.',
  'problem.code': 'Verifique o código de segurança.',
  'problem.holder': 'Informe o nome como está no cartão.',
};

/** The subscriber’s page. */
export const subscription: LanguageTexts['subscription'] = {
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

/** The page of a paid code. */
export const access: LanguageTexts['access'] = {
  code: 'Seu código de acesso',
  keep: 'Guarde-o: {shop} pode pedi-lo.',
  ended: 'Este código não é mais válido',
};

/** The side panel of the hosted page. */
export const sidePanel: LanguageTexts['sidePanel'] = {
  title: 'O que acontece agora',
  choose: 'Você escolhe como pagar e confirma o pagamento.',
  notified: '{shop} recebe o aviso assim que ele chega.',
  back: 'Você volta para {shop}.',
  questions: 'Dúvidas sobre o pedido?',
  contact: 'Falar com {shop}',
};

/** What the hosted page says of a refund, by the payment’s status. */
export const refunds: LanguageTexts['refunds'] = {
  refund_pending: '{shop} está reembolsando este pagamento.',
  partially_refunded: '{shop} reembolsou uma parte deste pagamento.',
  refunded: '{shop} reembolsou este pagamento.',
};
