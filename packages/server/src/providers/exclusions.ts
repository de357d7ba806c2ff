import type { MethodQuery } from './method-query.ts';

/** Why a provider does not offer what it has configured: what of the question does not fit; or it is off over there, or nobody told us. */
export type ExclusionReason =
  | 'mode'
  | 'country'
  | 'currency'
  | 'amount'
  | 'below_minimum'
  | 'above_maximum'
  | 'disabled'
  | 'unanswered';

/** A reason with the sentence that a merchant reads. It repeats no secret. */
export interface Exclusion {
  readonly reason: ExclusionReason;
  readonly detail: string;
}

/** A configured method that is not offered; `key` is null where the reason holds for all that the provider has. */
export interface ProviderExclusion extends Exclusion {
  readonly key: string | null;
  readonly name: string;
}

/** What a configured way to pay serves; everywhere, or every currency, when left out. */
interface Served {
  readonly countries?: readonly string[] | undefined;
  readonly currencies?: readonly string[] | undefined;
}

/** Why a way to pay that takes single payments does not fit a question by its mode, country or currency; undefined when it does. */
export function exclusionOf(query: MethodQuery, served: Served): Exclusion | undefined {
  if (query.mode !== 'payment')
    return { reason: 'mode', detail: 'It takes single payments, and this is for a subscription.' };
  return exclusionByPlace(query, served);
}

/** The same for what serves either mode: a currency counts where there is one. */
export function exclusionByPlace(query: MethodQuery, served: Served): Exclusion | undefined {
  const { countries, currencies } = served;
  if (countries?.includes(query.country) === false)
    return {
      reason: 'country',
      detail: `It is offered in ${countries.join(', ')}, not in ${query.country}.`,
    };
  if (query.mode === 'payment' && currencies?.includes(query.currency ?? '') === false) {
    const asked = query.currency ?? 'no currency';
    return { reason: 'currency', detail: `It takes ${currencies.join(', ')}, not ${asked}.` };
  }
  return undefined;
}
