import type { Customer } from './session.ts';

/** RFC 5321, section 4.5.3.1.3, in characters. */
const LONGEST = 254;

/** What comes along with a copied address and nobody sees; the joiners stay, for some scripts are written with them. */
const UNSEEN = /[\p{Bidi_Control}\u00ad\u200b\u2060\ufeff]/gu;

/** A dot-atom (RFC 5322, section 3.2.3), where every sign beyond ASCII that is not blank counts as a letter (RFC 6532). */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~.-]+$/;
const BEYOND_ASCII = /[^\0-\x7f\p{Z}\p{C}]|\u200c|\u200d/gu;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

/** Reads an e-mail address, also one with letters beyond ASCII on either side of its sign (IDNA, RFC 6531); undefined when it is none. */
export function readEmail(typed: string): string | undefined {
  const text = typed.trim().replace(UNSEEN, '').replace('\uff20', '@').normalize('NFC');
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || text.length > LONGEST || local.length > 64) return undefined;
  const isLocal = LOCAL.test(local.replace(BEYOND_ASCII, 'x')) && !/^\.|\.$|\.\./.test(local);
  return isLocal && DOMAIN.test(asciiDomain(domain)) ? text : undefined;
}

/** A domain as it is looked up (UTS 46); an empty text when it is none. */
function asciiDomain(domain: string): string {
  const address = `http://${domain}`;
  return /[\s/?#:\\%[\]]/.test(domain) || !URL.canParse(address) ? '' : new URL(address).hostname;
}

/** A customer as providers are told: gateways that know no international domain take its ASCII form, which is the same domain. */
export function withAsciiDomain(customer: Customer): Customer {
  const [local, domain] = customer.email?.split('@') ?? [];
  if (domain === undefined || /^[\0-\x7f]*$/.test(domain)) return customer;
  return { ...customer, email: `${local}@${asciiDomain(domain)}` };
}
