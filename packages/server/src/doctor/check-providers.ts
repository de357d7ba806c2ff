import type { SiteConfig } from '../config/schema.ts';
import { connectionFailureIn } from '../providers/connection-failed.ts';
import { ProviderError, ProviderRefused } from '../providers/errors.ts';
import type { MethodQuery } from '../providers/method-query.ts';
import type { OfferedMethod, Provider } from '../providers/provider.ts';
import {
  assumedOf,
  capabilitiesOf,
  openProviders,
  type ProviderName,
  providerQuestions,
} from '../providers/registry.ts';
import { accountOf } from './check-account.ts';
import { optionOf, remedyOf } from './connection-remedy.ts';
import type { Finding } from './finding.ts';
import { paymentToAskAbout } from './made-up-payment.ts';
import { createWitness, type Witness } from './witness.ts';

/** How long a provider may take for everything that it is asked, in ms. */
const PATIENCE = 15_000;

/** A clock that is off by more than this many ms is told: tokens end early, and webhooks look old to who receives them. */
const SKEW = 30_000;

/** A site's providers: each is asked what it offers, and about a payment that is not there. Nothing is created or charged. */
export async function checkProviders(id: string, site: SiteConfig): Promise<Finding[]> {
  const checks = (Object.keys(site.providers) as ProviderName[])
    .filter((name) => site.providers[name] !== undefined)
    .map((name) => checkProvider({ id, site, name }));
  return (await Promise.all(checks)).flat();
}

interface Patient {
  readonly id: string;
  readonly site: SiteConfig;
  readonly name: ProviderName;
}

async function checkProvider({ id, site, name }: Patient): Promise<Finding[]> {
  const witness = createWitness();
  const deps = { sandbox: site.mode === 'sandbox', now: () => new Date(), fetch: witness.fetch };
  const provider = openProviders({ [name]: site.providers[name] }, deps).get(name);
  if (!provider) return [];
  const about = { site: id, about: name };
  const questions = questionsFor(name, site);
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const offers = await Promise.all(
      questions.map(async (query) => ({ query, methods: await provider.methods(query, signal) })),
    );
    await lookUpNothing(provider, offers, signal);
    return [
      ...offers.map(({ query, methods }) => ({ ...about, ...offerOf(query, methods) })),
      { ...about, ...answerOf(provider, witness) },
      ...clockOf(witness).map((finding) => ({ ...about, ...finding })),
      ...cardsOf(offers.flatMap(({ methods }) => methods)).map((finding) => ({ site: id, ...finding })),
      ...(await accountOf(provider, questions, signal)).map((finding) => ({ ...about, ...finding })),
      ...odditiesOf(provider).map((finding) => ({ ...about, ...finding })),
      ...offOf(name).map((finding) => ({ ...about, ...finding })),
    ];
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return [
      { ...about, ...failureOf(error, { id, site, name }) },
      ...clockOf(witness).map((found) => ({ ...about, ...found })),
      ...odditiesOf(provider).map((found) => ({ ...about, ...found })),
    ];
  }
}

/** What its configuration is for, each once. */
function questionsFor(name: ProviderName, { providers }: SiteConfig): MethodQuery[] {
  const own = providerQuestions(providers).filter((question) => question.name === name);
  return [...new Map(own.map(({ query }) => [JSON.stringify(query), query])).values()];
}

/** A status call is the one thing that shows credentials without creating anything, where listing asks nobody. */
async function lookUpNothing(
  provider: Provider,
  offers: readonly { readonly methods: readonly OfferedMethod[] }[],
  signal: AbortSignal,
): Promise<void> {
  const methods = offers.flatMap((offer) => offer.methods);
  for (const { key } of methods)
    await provider.lookup?.(
      { payment: paymentToAskAbout(provider.name, `${provider.name}:${key}`), attribution: 'sole' },
      signal,
    );
}

type Found = Omit<Finding, 'site' | 'about'>;

function offerOf({ country, currency, mode }: MethodQuery, methods: readonly OfferedMethod[]): Found {
  const whom = mode === 'subscription' ? `subscriptions in ${country}` : `${currency} in ${country}`;
  if (methods.length > 0)
    return { level: 'ok', message: `Offers ${listed(methods.map(({ name }) => name))} for ${whom}.` };
  return {
    level: 'warning',
    message: `Offers nothing for ${whom}.`,
    remedy: 'GET /v1/methods?explain=1 says why, for any country, currency and amount.',
  };
}

/** The first few, and how many more there are. */
function listed(names: readonly string[]): string {
  const more = names.length - 4;
  return `${names.slice(0, 4).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function answerOf({ lookup }: Provider, { answers }: Witness): Found {
  if (answers.length > 0) {
    const slowest = Math.round(Math.max(...answers.map(({ ms }) => ms)));
    return {
      level: 'ok',
      message: `Answers, and takes our credentials as far as it looked at them (${slowest} ms).`,
    };
  }
  return {
    level: 'note',
    message: lookup
      ? 'Was not asked: no method is offered to ask about.'
      : 'Cannot be asked without a payment.',
  };
}

/** What was odd in their answers and read all the same. */
const odditiesOf = ({ oddities }: Provider): Found[] =>
  (oddities?.since() ?? []).map(({ kind, what, detail, method }) => ({
    level: kind === 'tolerated' ? 'note' : 'warning',
    message: `${what}: ${method ? `${method.name}: ` : ''}${detail}.`,
    ...(kind !== 'tolerated' && { remedy: ODD[kind] }),
  }));

const ODD = {
  unreadable:
    'What could not be read is left out, and everything else works. Tell the provider, who can mend it.',
  incomplete:
    'Methods may be missing from the checkout. The options of this provider say how its list is read.',
};

/** The difference is theirs minus ours; a `Date` header has whole seconds. */
function clockOf({ answers }: Witness): Found[] {
  const [skew] = answers.flatMap(({ skewMs }) => (skewMs === null ? [] : [skewMs])).slice(-1);
  if (skew === undefined || Math.abs(skew) < SKEW) return [];
  const seconds = Math.round(Math.abs(skew) / 1000);
  return [
    {
      level: 'warning',
      message: `This machine’s clock is ${seconds} s ${skew > 0 ? 'behind' : 'ahead of'} the provider’s.`,
      remedy:
        'Keep it set by NTP: tokens would end early, and signed webhooks be refused as too old or too new.',
    },
  ];
}

function cardsOf(methods: readonly OfferedMethod[]): (Found & { about: string })[] {
  if (!methods.some(({ next }) => next === 'card')) return [];
  return [
    {
      about: 'cards',
      level: 'warning',
      message:
        'Cards are on: card numbers pass through this server’s memory, so it and all around it are in the scope of PCI DSS (a merchant’s SAQ D).',
      remedy:
        'Read "Cards" in SECURITY.md; leave cards out of the configuration if you do not want this scope.',
    },
  ];
}

/** What this provider could do and perhaps does not: it depends on the configuration, which is for the merchant to say. */
function offOf(name: ProviderName): Found[] {
  const off = capabilitiesOf(name).flatMap((capability) =>
    capability.off === undefined ? [] : [capability.what],
  );
  if (off.length === 0) return [];
  const message = `Off unless you configure it: ${off.join('; ')}.`;
  return [
    { level: 'note', message, remedy: 'docs/providers/capabilities.md says why, and what turns each on.' },
  ];
}

function failureOf(error: ProviderError, { id, site, name }: Patient): Found {
  const unreachable = connectionFailureIn(error);
  if (unreachable) {
    const option = `sites.${id}.providers.${name}.${optionOf(site.providers[name], unreachable.host)}`;
    return { level: 'problem', message: `${error.message}.`, remedy: remedyOf(unreachable, option) };
  }
  const open = `What their pages leave open is in these options: ${assumedOf(name).join(', ')} (docs/providers/${name}.md).`;
  if (error instanceof ProviderRefused)
    return {
      level: 'problem',
      message: `Refuses us: ${error.message}.`,
      remedy: `Check the credentials, and that this server’s address is on their allow list. ${open}`,
    };
  const hint = {
    provider_unreachable: 'Check the base address, and that this machine may connect to it.',
    provider_refused: '',
    provider_unexpected_status: 'Check the base address and its path.',
    provider_unexpected_body: 'Check the base address, and the keys that their answers are opened with.',
  }[error.code];
  return { level: 'problem', message: `${error.message}.`, remedy: `${hint} ${open}` };
}
