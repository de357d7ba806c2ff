import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import type { Choice } from '../../../../demo/sandbox/orders.ts';
import { choose } from '../../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import { newPaymentId } from '../../src/checkout/ids.ts';
import type { Notice } from '../../src/checkout/notice.ts';
import type { Payment } from '../../src/checkout/payment.ts';
import type { Customer } from '../../src/checkout/session.ts';
import { ProviderError } from '../../src/providers/errors.ts';
import type { MethodQuery } from '../../src/providers/method-query.ts';
import type { InboundNotice, LaunchRequest, NoticeReading, Provider } from '../../src/providers/provider.ts';
import { openProviders, type ProviderName, providersConfig } from '../../src/providers/registry.ts';
import { aLaunch, aNotice, aPayment, patient } from './fixtures.ts';
import { deadAddress, type LocalServer, MISBEHAVIOURS, serveLocally } from './misbehaving.ts';

/** One provider, for the suite that every provider passes. */
export interface Trial {
  readonly name: ProviderName;
  /** The way to pay, where a provider has several that are launched differently. */
  readonly way?: string;
  /** A session that the sandbox serves, and one that it does not. */
  readonly served: MethodQuery;
  readonly unserved: MethodQuery;
  /** Who pays; every payment of the suite has another shopper, told by a number. */
  readonly person: (number: number) => { customer: Customer; fields?: Readonly<Record<string, string>> };
  /** The fields of a notice on which its proof stands: with any other value it proves nothing. */
  readonly bound?: readonly string[];
  /** Cases that cannot hold for this provider, each with the reason. */
  readonly skip?: readonly { readonly reason: string; readonly tests: readonly CaseName[] }[];
}

/** The name of one case of the suite. */
type CaseName = keyof typeof CASES;

/** What came in at our hook, and how it was read. */
interface Heard {
  readonly inbound: InboundNotice;
  readonly reading: NoticeReading;
}

/** A provider in front of its sandbox, with a hook that listens. */
interface Stage {
  readonly trial: Trial;
  readonly sandbox: Sandbox;
  readonly provider: Provider;
  readonly secrets: readonly string[];
  readonly heard: Heard[];
  /** Launches a payment of the first method that is offered. */
  launch(): Promise<{ payment: Payment; request: LaunchRequest; url: string }>;
  /** Launches, lets a person choose on the payment page, and tells all that the provider says of the payment afterwards. */
  pay(...choices: Choice[]): Promise<{ payment: Payment; said: Notice[]; heard: Heard[] }>;
  /** Pays, and tells the first notice that came of it. */
  hear(choice: Choice): Promise<Heard>;
  close(): Promise<void>;
}

const SECRETS = ['password', 'apiKey', 'secretKey', 'vectorKey', 'privateKey'];

const isSuccess = ({ status, evidence }: Notice): boolean => status === 'succeeded' && evidence === 'proven';

/** What is held waits for a person: it moves no money. */
const isMoving = ({ status, evidence }: Notice): boolean => status !== 'held' && evidence === 'proven';

/** What of a notice moves money. */
const moneyOf = (notice: Notice) =>
  notice.status === 'succeeded'
    ? [notice.paymentId, notice.status, notice.amount, notice.currency]
    : [notice.paymentId, notice.status];

/** Every promise that a provider makes to the rest of Farebox, by the sentence that a failing test shows. */
const CASES = {
  'lists methods for a session that it serves': async ({ provider, trial: { served } }: Stage) => {
    const methods = await provider.methods(served, patient());
    expect(methods).not.toEqual([]);
    expect(new Set(methods.map(({ key }) => key)).size).toBe(methods.length);
    for (const { amount, currency, name, icon } of methods) {
      expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
      expect(currency).toMatch(/^[A-Z]{3}$/);
      expect(name).not.toBe('');
      expect(icon).toMatch(/^[a-z0-9-]+$/);
      if (served.mode === 'payment')
        expect({ amount, currency }).toEqual({ amount: served.amount, currency: served.currency });
    }
  },

  'lists none for a session that it does not serve': async ({ provider, trial }: Stage) => {
    expect(await provider.methods(trial.unserved, patient())).toEqual([]);
  },

  'says why it does not offer what it has, and nothing of what it offers': async ({
    provider,
    trial,
  }: Stage) => {
    const { served, unserved } = trial;
    for (const { name, detail } of (await provider.exclusions?.(unserved, patient())) ?? [])
      expect([name, detail]).not.toContain('');
    expect(await provider.exclusions?.(unserved, patient())).not.toEqual([]);
    const offered = (await provider.methods(served, patient())).map(({ key }) => key);
    const exclusions = ((await provider.exclusions?.(served, patient())) ?? []).map(({ key }) => key);
    expect(offered.filter((key) => exclusions.includes(key))).toEqual([]);
  },

  'sends the shopper to a payment page on a configured origin': async ({ launch, sandbox }: Stage) => {
    const { url } = await launch();
    expect(new URL(url).origin).toBe(new URL(sandbox.url).origin);
    expect((await fetch(url)).status).toBe(200);
  },

  'proves an approved payment with its exact amount': async ({ pay, sandbox, trial }: Stage) => {
    const { payment, said } = await pay('approve');
    const success = said.find(isSuccess);
    expect(success).toMatchObject({
      paymentId: payment.id,
      amount: payment.amount,
      currency: payment.currency,
    });
    const order = sandbox.orderStore.orders.find(({ reference }) => reference === payment.id);
    expect(order).toMatchObject({ provider: trial.name, charged: true });
  },

  'proves a payment that was approved after it timed out': async ({ pay }: Stage) => {
    const { payment, said } = await pay('timeout', 'approve');
    expect(said.find(isSuccess)).toMatchObject({ paymentId: payment.id, amount: payment.amount });
  },

  'never credits a declined payment': async ({ pay }: Stage) => {
    const { said } = await pay('decline');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'never credits a payment that timed out': async ({ pay }: Stage) => {
    const { said } = await pay('timeout');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'takes a visit for no proof': async ({ pay }: Stage) => {
    const { said } = await pay('close');
    expect(said.filter(({ status }) => status === 'succeeded')).toEqual([]);
  },

  'reads 20 identical notices the same, whoever sends them': async ({ hear, provider }: Stage) => {
    const first = await hear('approve');
    for (let time = 0; time < 20; time += 1) {
      expect(await provider.notices?.read(first.inbound)).toEqual(first.reading);
    }
  },

  'believes no notice in which what it stands on was altered': async ({ hear, provider, trial }: Stage) => {
    const first = await hear('approve');
    const { bound = [] } = trial;
    expect(Object.keys(fieldsOf(first.inbound))).toEqual(expect.arrayContaining([...bound]));
    for (const { field, altered } of alterationsOf(first.inbound)) {
      const reading = await provider.notices?.read(altered);
      const moved = reading?.notices.filter(isMoving).map(moneyOf);
      const harmless = bound.includes(field) ? [[]] : [[], first.reading.notices.map(moneyOf)];
      expect(harmless, field).toContainEqual(moved);
    }
  },

  'gets no refused notice turned into a success': async ({ hear, provider }: Stage) => {
    const first = await hear('decline');
    for (const { altered } of alterationsOf(first.inbound, [
      'ok',
      'Approved',
      '1',
      'Late Approved',
      'success',
    ])) {
      const reading = await provider.notices?.read(altered);
      expect(reading?.notices.filter(isSuccess)).toEqual([]);
    }
  },

  'credits nobody for a notice of a payment that is not ours': async ({ hear, provider }: Stage) => {
    const first = await hear('approve');
    const findPayment = () => Promise.resolve(undefined);
    const reading = await provider.notices?.read({ ...first.inbound, findPayment });
    expect(reading?.notices.filter(isSuccess)).toEqual([]);
  },

  'rejects a notice that says nothing': async ({ provider }: Stage) => {
    for (const body of ['', '{}', '[]', 'null', '<html>', '%', '{"data":1}']) {
      const reading = await provider.notices?.read(aNotice({}, { method: 'POST', body }));
      expect(reading?.notices).toEqual([]);
      expect(reading?.rejected).toMatch(/./);
    }
  },

  'gives up at once when nobody waits any more': async ({ launch, provider }: Stage) => {
    const { payment, request } = await launch();
    const gone = AbortSignal.abort();
    for (const failure of await failuresOf(provider, { payment, request, signal: gone })) {
      expect(failure).toMatchObject({ code: 'provider_unreachable' });
    }
  },

  'keeps its secrets out of what is stored': async ({ pay, secrets, provider }: Stage) => {
    const { payment, said, heard } = await pay('approve');
    const stored = [said, payment.memo, heard.map(({ inbound }) => provider.notices?.storable(inbound))];
    for (const secret of secrets) expect(JSON.stringify(stored)).not.toContain(secret);
  },
};

/** What goes wrong on the way is one of the four ProviderErrors, without a secret in it. */
function testFailures(stage: () => Stage): void {
  const expectFailures = async (address: string) => {
    const { launch, trial, secrets } = stage();
    const { payment, request } = await launch();
    const failures = await failuresOf(openAt(address, trial.name), { payment, request, signal: patient() });
    expect(failures).not.toEqual([]);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(ProviderError);
      for (const secret of secrets) expect(everythingIn(failure)).not.toContain(secret);
    }
  };

  test.each(Object.entries(MISBEHAVIOURS))('fails clearly when the provider %s', async (_what, listener) => {
    const { url, close } = await serveLocally(listener);
    await expectFailures(url).finally(close);
  });

  test('fails clearly when the provider is down', async () => {
    await expectFailures(await deadAddress());
  });
}

/** Runs the suite that every provider passes, against its sandbox over real HTTP. */
export function testProvider(trial: Trial): void {
  describe(`${trial.name}${trial.way ? ` by ${trial.way}` : ''}, as every provider`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await openStage(trial);
    });
    afterAll(() => stage.close());

    for (const [name, run] of Object.entries(CASES)) {
      const skipped = trial.skip?.find(({ tests }) => tests.some((skippedName) => skippedName === name));
      if (skipped) test.skip(`${name} (${skipped.reason})`, () => undefined);
      else test(name, () => run(stage));
    }
    testFailures(() => stage);
  });
}

async function openStage(trial: Trial): Promise<Stage> {
  const payments: Payment[] = [];
  const heard: Heard[] = [];
  const hook = await serveHook(async (inbound) => {
    const known = { ...inbound, findPayment: aNotice({}, { payments }).findPayment };
    const reading = await provider.notices?.read(known);
    if (reading) heard.push({ inbound: known, reading });
    return reading?.answer;
  });
  const sandbox = await startSandbox({ hooks: { payatom: hook.url, paysepro: hook.url }, laterMs: 1 });
  const provider = openAt(sandbox.url, trial.name);

  const launch: Stage['launch'] = async () => {
    const [method] = await provider.methods(trial.served, patient());
    if (!method) throw new Error('expected a method');
    const { amount, currency } = method;
    const bound = { amount, currency, provider: trial.name, method: `${trial.name}:${method.key}` };
    const payment = aPayment({ ...bound, id: newPaymentId(), status: 'launching' });
    const person = trial.person(payments.length);
    const { country } = trial.served;
    const request = aLaunch({ payment, method, country, ...person, returnUrl: hook.url, hookUrl: hook.url });
    const { next, ...learned } = await provider.launch(request, patient());
    const url = next.type === 'redirect' ? next.url : phonePageOf(sandbox, payment.id);
    const { providerReference = null, memo = {}, subject = null } = learned;
    const pending: Payment = { ...payment, status: 'pending', next, providerReference, memo, subject };
    payments.push(pending);
    return { payment: pending, request, url };
  };

  const pay: Stage['pay'] = async (...choices) => {
    const { payment, url } = await launch();
    const before = heard.length;
    for (const choice of choices) await choose(url, choice);
    const news = heard.slice(before);
    const looked = await provider.lookup?.({ payment, attribution: 'none' }, patient());
    return {
      payment,
      heard: news,
      said: [...news.flatMap(({ reading }) => reading.notices), ...(looked ? [looked] : [])],
    };
  };

  const hear: Stage['hear'] = async (choice) => {
    const [first] = (await pay(choice)).heard;
    if (!first) throw new Error('expected a notice');
    return first;
  };

  const close = async () => {
    await sandbox.close();
    await hook.close();
  };
  return {
    trial,
    sandbox,
    provider,
    secrets: secretsOf(sandbox.url, trial.name),
    heard,
    launch,
    pay,
    hear,
    close,
  };
}

/** Where the shopper's phone asks about a payment that has no page of the provider's. */
function phonePageOf({ orderStore, url }: Sandbox, paymentId: string): string {
  const page = orderStore.orders.find(({ reference }) => reference === paymentId)?.phonePage;
  if (page === undefined) throw new Error('expected a page to pay on, or a phone that asks');
  return `${url}/${page}`;
}

/** The provider of a sandbox site, its configuration read and its transport made as the server does it. */
function openAt(url: string, name: ProviderName): Provider {
  const configs = providersConfig.parse({ [name]: providerConfig(url)[name] });
  const provider = openProviders(configs, { sandbox: true, now: () => new Date() }).get(name);
  if (!provider) throw new Error(`expected ${name} to be configured`);
  return provider;
}

const secretsOf = (url: string, name: ProviderName): string[] =>
  Object.entries(providerConfig(url)[name]).flatMap(([field, value]) =>
    SECRETS.includes(field) && typeof value === 'string' ? [value] : [],
  );

/** Answers the sandbox's notices over real HTTP. */
const serveHook = (
  read: (inbound: Omit<InboundNotice, 'findPayment'>) => Promise<NoticeReading['answer'] | undefined>,
): Promise<LocalServer> =>
  serveLocally(async (request, response) => {
    const answer = await read(await inboundOf(request));
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' });
    response.end(answer?.body);
  });

const inboundOf = async (request: IncomingMessage): Promise<Omit<InboundNotice, 'findPayment'>> => ({
  method: request.method ?? '',
  query: new URL(request.url ?? '/', 'http://hook').searchParams,
  headers: new Headers({ 'content-type': request.headers['content-type'] ?? '' }),
  body: await text(request),
  remoteAddress: request.socket.remoteAddress ?? '',
});

/** A notice's fields, as JSON, form or query carry them. */
function fieldsOf({ method, body, query }: InboundNotice): Record<string, unknown> {
  if (body.startsWith('{')) return JSON.parse(body);
  return Object.fromEntries(method === 'POST' ? new URLSearchParams(body) : query);
}

/** The same notice with one field changed, once for every field and every change. */
function alterationsOf(inbound: InboundNotice, values?: readonly string[]) {
  const fields = fieldsOf(inbound);
  return Object.entries(fields).flatMap(([field, value]) =>
    (values ?? [`${String(value)}1`, `1${String(value)}`, '']).map((changed) => ({
      field,
      altered: withFields(inbound, { ...fields, [field]: changed }),
    })),
  );
}

function withFields(inbound: InboundNotice, fields: Record<string, unknown>): InboundNotice {
  if (inbound.body.startsWith('{')) return { ...inbound, body: JSON.stringify(fields) };
  const form = new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return inbound.method === 'POST' ? { ...inbound, body: form.toString() } : { ...inbound, query: form };
}

/** What launch and lookup fail with; both must. Methods may come from configuration alone, and may then succeed. */
async function failuresOf(
  provider: Provider,
  { payment, request, signal }: { payment: Payment; request: LaunchRequest; signal: AbortSignal },
): Promise<unknown[]> {
  const calls = [
    provider.launch(request, signal),
    ...(provider.lookup ? [provider.lookup({ payment, attribution: 'none' }, signal)] : []),
  ];
  return (await Promise.allSettled(calls)).map((call) =>
    call.status === 'rejected' ? call.reason : new Error('expected a failure, got an answer'),
  );
}

/** Everything that a log could print of an error, its causes included. */
function everythingIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.stack, JSON.stringify(error), everythingIn(error.cause)].join('\n');
}
