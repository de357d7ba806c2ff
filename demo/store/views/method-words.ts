import { PROVIDERS, standIns } from '../../sandbox/stand-ins.ts';

/** How each provider writes its own name. */
const NAMES = new Map<string, string>(PROVIDERS.map((name) => [name, standIns[name].displayName]));

interface PaidMethod {
  /** `provider:method[:plan]`. */
  readonly method: string;
  readonly methodName?: string | null;
}

/** A payment's method for people to read, such as `Sofort, through Paysepro`; its id where its name is not known. */
export function methodWords({ method, methodName }: PaidMethod): string {
  const [provider = '', name = ''] = method.split(':');
  return methodName ? `${methodName}, through ${NAMES.get(provider) ?? provider}` : `${provider}:${name}`;
}
