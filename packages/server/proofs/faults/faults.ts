import { setTimeout as pause } from 'node:timers/promises';
import type { Answered, Exchange, Injection, NeverSent, Sent } from '../../testing/providers/wire.ts';

/** A fault: one way in which one call goes wrong. */
export type Fault = Injection | NeverSent;

/** Faults by the name that the table shows. */
export type Faults = Readonly<Record<string, Fault>>;

const HTML = '<!doctype html><title>502</title><h1>Bad Gateway</h1>';
const PHP_NOTICE = '<br />\n<b>Notice</b>:  Undefined index: fee in <b>/pay.php</b> on line <b>7</b><br />\n';
const TEN_MB = 'x'.repeat(10_000_000);
const SLOW_MS = 60;

const plain = (status: number, body: string, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});

/** What can happen to any request between two machines, whoever sends it. */
const ON_THE_WAY: Faults = {
  'connection refused': 'refused',
  'connection reset on arrival': ({ cut }) => cut(),
  'connection reset after the work was done': async ({ forward, cut }) => {
    await forward();
    cut();
  },
  'never answered': ({ hold }) => hold(),
  'never answered, though the work was done': async ({ forward, hold }) => {
    await forward();
    hold();
  },
  'slow, within the deadline': async ({ forward, answer }) => {
    const answered = await forward();
    await pause(SLOW_MS);
    answer(answered);
  },
  'HTTP 500 after the work was done': async ({ forward, answer }) => {
    await forward();
    answer(plain(500, 'oops'));
  },
  'HTTP 502 with an HTML page': ({ answer }) => answer(plain(502, HTML, { 'content-type': 'text/html' })),
  'HTTP 429': ({ answer }) => answer(plain(429, 'Too Many Requests', { 'retry-after': '60' })),
  'redirect to a foreign host': ({ answer }) => answer(plain(302, '', { location: 'https://evil.example/' })),
};

/** How a body goes wrong, whatever it says. */
const GARBLED: Readonly<Record<string, (body: string) => string>> = {
  'empty body': () => '',
  'not JSON': () => 'It worked!',
  'truncated in the middle': (body) => body.slice(0, Math.floor(body.length / 2)),
  '10 MB': () => TEN_MB,
  'JSON of another shape': () => '[{"status":1}]',
};

/** An answer that comes back changed, after the work was done. */
export const answering =
  (change: (answered: Answered) => Answered): Injection =>
  async ({ forward, answer }) =>
    answer(change(await forward()));

/** A notice that arrives changed. */
export const noticing =
  (change: (sent: Sent) => Partial<Sent>): Injection =>
  async ({ sent, forward, answer }) =>
    answer(await forward(change(sent)));

/** The first one is struck, the following ones pass. */
export function once(inject: Injection): Injection {
  let struck = false;
  return async (exchange: Exchange) => {
    if (struck) return exchange.answer(await exchange.forward());
    struck = true;
    await inject(exchange);
  };
}

/** Every fault that any call of ours to a provider can meet. */
export const CALL_FAULTS: Faults = {
  ...ON_THE_WAY,
  'only the leaf certificate is shown': 'leaf certificate',
  'a proxy says no': 'proxy',
  'a PHP notice before the JSON': answering((answered) => ({
    ...answered,
    body: PHP_NOTICE + answered.body,
  })),
  ...mapValues(GARBLED, (garble) => answering((answered) => ({ ...answered, body: garble(answered.body) }))),
  'wrong content type, right body': answering((answered) => ({
    ...answered,
    headers: { 'content-type': 'image/png' },
  })),
  'the answer comes twice': async ({ forward, answerTwice }) => answerTwice(await forward()),
};

/** Every fault that any notice can meet on its way to us; one that comes as GET has its query in place of a body. */
export const NOTICE_FAULTS: Faults = {
  ...ON_THE_WAY,
  ...mapValues(GARBLED, (garble) => noticing((sent) => rewritten(sent, garble))),
  'wrong content type, right body': noticing(({ headers }) => ({
    headers: { ...headers, 'content-type': 'image/png' },
  })),
  'sent twice at once': async ({ forward, answer }) => {
    const [first] = await Promise.all([forward(), forward()]);
    answer(first);
  },
};

/** A notice whose payload, its body or else its query, was rewritten. */
export function rewritten(sent: Sent, rewrite: (payload: string) => string): Partial<Sent> {
  if (sent.method !== 'GET') return { body: rewrite(sent.body) };
  const [path = '', query = ''] = sent.path.split('?', 2);
  return { path: `${path}?${rewrite(query)}` };
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
