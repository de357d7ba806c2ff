import type { Card } from '../../domain/card.ts';
import { ProviderError, ProviderRefused, UnexpectedBody } from '../errors.ts';
import type { Launch } from '../provider.ts';

/**
 * What `CC` and `DC` need (boxcharge.md, "By mop"). The bill is in the name on the card.
 * @throws ProviderRefused when there is none: it is not in a launch that was built without our own page for cards.
 */
export function cardFields(card: Card | undefined): Record<string, string> {
  const data = card?.reveal();
  if (!data) {
    throw new ProviderRefused('BoxCharge launch: expected a card, got none', {
      providerCode: 'ccno missing or unfit',
      faultOwner: 'shopper',
    });
  }
  const { number, code, month, year, holder } = data;
  return { ccno: number, ccvv: code, month, year, fullname: holder };
}

/**
 * Judges the answer to a launch, and lets nothing out that repeats the card: what an answer gives is stored, and errors are logged.
 * @throws ProviderRefused, UnexpectedStatus, UnexpectedBody
 */
export async function withoutCard(card: Card | undefined, judge: () => Promise<Launch>): Promise<Launch> {
  const launch = await judge().catch((error: unknown) => {
    throw card && error instanceof ProviderError ? cleaned(error, card) : error;
  });
  if (card?.isNumberIn(JSON.stringify(launch)))
    throw new UnexpectedBody('BoxCharge launch: expected an answer without the card, got it back');
  return launch;
}

/** The number that their code begins with is kept: it says who can mend the refusal. */
function cleaned(error: ProviderError, card: Card): ProviderError {
  const said = error instanceof ProviderRefused ? error.providerCode : '';
  const text = `${error.message} ${said}`;
  if (!card.isNumberIn(text) && !card.isCodeIn(text)) return error;
  if (!(error instanceof ProviderRefused))
    return new UnexpectedBody('BoxCharge launch: expected an answer without the card, got it back');
  const { faultOwner, field } = error;
  const providerCode = /^\d{1,4}(?!\d)/.exec(said)?.[0] ?? 'refused';
  return new ProviderRefused(`BoxCharge launch: ${providerCode}, and words that repeat the card`, {
    providerCode,
    faultOwner,
    field,
  });
}

/** A text for people, with its middle digits hidden wherever a card's number could be in it. */
export const withoutNumbers = (text: string): string =>
  text.replace(/\d(?:[ -]?\d){11,18}/g, (number) => `${number.slice(0, 6)}…${number.slice(-4)}`);
