import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { accounts, providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import type { Choice } from '../../../../../demo/sandbox/orders.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { type Sandbox, startSandbox } from '../../../../../demo/sandbox/sandbox.ts';
import { newPaymentId } from '../../../src/domain/ids.ts';
import type { Notice } from '../../../src/domain/notice.ts';
import type { Payment } from '../../../src/domain/payment.ts';
import type {
  InboundNotice,
  LaunchRequest,
  NoticeReading,
  Provider,
} from '../../../src/providers/provider.ts';
import { openProviders, type ProviderName, providersConfig } from '../../../src/providers/registry.ts';
import { aLaunch, aNotice, aPayment, patient } from '../fixtures.ts';
import { type LocalServer, serveLocally } from '../misbehaving.ts';
import { secretsOfSandbox, withoutSecrets } from '../sandbox-secrets.ts';
import type { ConformanceProfile } from './profile.ts';

/** What came in at our hook, and how it was read. */
export interface Heard {
  readonly inbound: InboundNotice;
  readonly reading: NoticeReading;
}

/** A provider in front of its sandbox, with a hook that listens. */
export interface TestServer {
  readonly profile: ConformanceProfile;
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

/** Opens a sandbox, its provider and the hook that hears it. The caller closes it. */
export const openServer = (profile: ConformanceProfile): Promise<TestServer> =>
  openServerWith(profile, genuine);

/** Opens the same with other secrets on both sides: whoever forges a notice knows everything but the secrets. */
export const openForger = (profile: ConformanceProfile): Promise<TestServer> =>
  openServerWith(profile, (value) => withoutSecrets(value, profile.name));

async function openServerWith(profile: ConformanceProfile, keys: Keys): Promise<TestServer> {
  const payments: Payment[] = [];
  const heard: Heard[] = [];
  const hook = await serveHook(async (inbound) => {
    const known = { ...inbound, findPayment: aNotice({}, { payments }).findPayment };
    const reading = await provider.notices?.read(known);
    if (reading) heard.push({ inbound: known, reading });
    return reading?.answer;
  });
  const sandbox = await startSandbox({
    hooks: { [profile.name]: hook.url },
    laterMs: 1,
    accounts: { [profile.name]: keys(accounts[profile.name]) },
  });
  const provider = openAt(sandbox.url, profile.name, keys);

  const launch: TestServer['launch'] = async () => {
    const [method] = await provider.methods(profile.served, patient());
    if (!method) throw new Error('expected a method');
    const { amount, currency } = method;
    const bound = { amount, currency, provider: profile.name, method: `${profile.name}:${method.key}` };
    const payment = aPayment({ ...bound, id: newPaymentId(), status: 'launching' });
    const person = profile.person(payments.length);
    const { country } = profile.served;
    const request = aLaunch({ payment, method, country, ...person, returnUrl: hook.url, hookUrl: hook.url });
    const { next, ...learned } = await provider.launch(request, patient());
    const url = next.type === 'redirect' ? next.url : phonePageOf(sandbox, payment.id);
    const { providerReference = null, providerState = {}, subject = null } = learned;
    const pending: Payment = {
      ...payment,
      status: 'pending',
      next,
      providerReference,
      providerState,
      subject,
    };
    payments.push(pending);
    return { payment: pending, request, url };
  };

  const pay: TestServer['pay'] = async (...choices) => {
    const { payment, url } = await launch();
    const before = heard.length;
    for (const choice of choices) await choose(url, choice);
    const news = heard.slice(before);
    const looked = await provider.lookup?.({ payment, attribution: 'sole' }, patient());
    return {
      payment,
      heard: news,
      said: [...news.flatMap(({ reading }) => reading.notices), ...(looked ? [looked] : [])],
    };
  };

  const hear: TestServer['hear'] = async (choice) => {
    const [first] = (await pay(choice)).heard;
    if (!first) throw new Error('expected a notice');
    return first;
  };

  const close = async () => {
    await sandbox.close();
    await hook.close();
  };
  return {
    profile,
    sandbox,
    provider,
    secrets: secretsOfSandbox(profile.name),
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

/** What is made of an account and of a configuration. */
type Keys = <T extends object>(value: T) => T;

const genuine: Keys = (value) => value;

/** The provider of a sandbox site, its configuration read and its transport made as the server does it. */
export function openAt(url: string, name: ProviderName, keys: Keys = genuine): Provider {
  const configs = providersConfig.parse({ [name]: keys(providerConfig(url)[name]) });
  const provider = openProviders(configs, { sandbox: true, now: () => new Date() }).get(name);
  if (!provider) throw new Error(`expected ${name} to be configured`);
  return provider;
}

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
  headers: new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
  body: await text(request),
  remoteAddress: request.socket.remoteAddress ?? '',
});
