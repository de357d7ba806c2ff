import type { CardTexts } from './en.ts';

/** Portuguese. */
export const pt: CardTexts = {
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
