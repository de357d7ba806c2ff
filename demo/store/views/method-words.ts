/** How each provider writes its own name. */
const PROVIDERS: Readonly<Record<string, string>> = {
  ampere: 'AMPERE',
  payatom: 'PayAtom',
  paysepro: 'Paysepro',
  boxcharge: 'BoxCharge',
};

interface PaidMethod {
  /** `provider:method[:plan]`. */
  readonly method: string;
  readonly methodName?: string | null;
}

/** A payment's method for people to read, such as `Sofort, through Paysepro`; its id where its name is not known. */
export function methodWords({ method, methodName }: PaidMethod): string {
  const [provider = '', name = ''] = method.split(':');
  return methodName ? `${methodName}, through ${PROVIDERS[provider] ?? provider}` : `${provider}:${name}`;
}
