import { type AmpereConfig, isPartner, type Partner } from './config.ts';

/** One plan of one partner: what a method's key `PARTNER:uuid` names. */
export interface PlanReference {
  readonly partner: Partner;
  readonly uuid: string;
}

/** Reads a method's key back; undefined when it names no plan of a configured partner. */
export function planOf(key: string, config: AmpereConfig): PlanReference | undefined {
  const colon = key.indexOf(':');
  const [partner, uuid] = [key.slice(0, colon), key.slice(colon + 1)];
  if (colon < 0 || uuid === '' || !isPartner(partner) || !config.partners[partner]) return undefined;
  return { partner, uuid };
}
