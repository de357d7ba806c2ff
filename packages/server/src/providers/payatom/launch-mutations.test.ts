import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  demand,
  holdRedirect,
  judgeMutants,
  membersOf,
  PATIENCE,
  type Tally,
} from '../../../testing/fuzz/mutated-answers.ts';
import { mutantsOf, responseOf, type Wire } from '../../../testing/fuzz/mutations.ts';
import { answering, aPayment } from '../../../testing/providers/fixtures.ts';
import type { Launch } from '../provider.ts';
import { payatomConfig } from './config.ts';
import { payatom } from './index.ts';
import { accountOf, findMethod } from './lines.ts';
import type { Launching } from './next.ts';
import { judgeLaunch } from './response.ts';

const BASE = 'https://pay.example.in';
const CHECKOUT = 'https://checkout.example.in';
const INDIA = { currency: 'INR', countries: ['IN'] };
const BANGLADESH = { currency: 'BDT', countries: ['BD'] };
const config = payatomConfig.parse({
  baseUrl: BASE,
  pid: '5345f345345',
  secretKey: 'sk_test_payatom_1',
  v2: { apiKey: 'key-2', latitude: '28.7041', longitude: '77.1025' },
  trustedUrls: [CHECKOUT],
  lines: [
    { ...INDIA, id: 'upi' },
    { ...INDIA, id: 'upi2', version: 2 },
    { ...INDIA, id: 'code', seamless: true },
    { ...BANGLADESH, id: 'send', kind: 'p2p', seamless: true, wallets: ['bKash'] },
    { id: 'pk', currency: 'PKR', countries: ['PK'], wallets: ['JAZZCASH'] },
  ],
});
const { transport } = answering(payatom.bases(config), []);

/** One way to pay, what PayAtom could have answered for it, and what its shopper may be sent to or shown. */
interface WayTrial {
  /** The method's key. */
  readonly key: string;
  readonly said: readonly object[];
  /** Texts that are wrong or almost right, by the member's name. */
  readonly wrong?: Readonly<Record<string, readonly string[]>>;
  /** Throws unless the shopper goes where exactly these members say. */
  readonly hold: (next: Launch['next'], members: ReturnType<typeof membersOf>) => void;
}

/** What every way may be answered besides. */
const REFUSALS = [
  { status: 'error', message: 'Duplicate order_id Found' },
  { status: 'error', message: 'phone is required field' },
];
const AMOUNTS = [
  ...['250.5', '250.50', '0250.500', '250.4', '250.505', '250', '', '0', '25050', '250,5', '1.000,00'],
  ...['-250.5', '+250.5', ' 250.5', '2505e-1', '0xfa', 'NaN', '٢٥٠.٥', '99999999999999999999.99'],
];
const quoted = (texts: readonly string[]): readonly string[] => texts.map((text) => JSON.stringify(text));

/** Gives the reading of one way its own mutants, for a payment of 250.50. */
function judgeWay({ key, said, wrong = {}, hold }: WayTrial): Promise<Tally> {
  const launching = launchingOf(key);
  const texts = Object.entries({ amount: AMOUNTS, ...wrong });
  return judgeMutants({
    mutants: mutantsOf({
      said: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...said) },
        { weight: 1, arbitrary: fc.constantFrom(...REFUSALS) },
      ),
      wrong: Object.fromEntries(texts.map(([name, values]) => [name, quoted(values)])),
    }),
    secrets: [config.secretKey, 'key-2'],
    judge: (wire) => judgeLaunch(responseOf(wire), launching),
    hold: (launch, wire) => {
      hold(launch.next, holdYes(launch, wire));
      return 'taken';
    },
  });
}

function launchingOf(key: string): Launching {
  const target = findMethod(config, key);
  if (!target) throw new Error(`expected a method ${key}`);
  const { line } = target;
  const payment = aPayment({
    ...{ provider: 'payatom', method: `payatom:${key}` },
    ...{ amount: 25_050, currency: line.currency },
  });
  return { account: accountOf(config, line), payment, transport, target };
}

/** Whatever leads on said yes, about our amount or none, and its ref_code is kept. */
function holdYes({ providerReference }: Launch, { text }: Wire): ReturnType<typeof membersOf> {
  const members = membersOf(text);
  const { status, amount, ref_code: code } = members;
  demand(/^(ok|success|approved)$/i.test(String(status)), 'their yes');
  demand(typeof amount !== 'string' || /^0*250\.50*$/.test(amount.trim()), 'our amount');
  demand(providerReference === (typeof code === 'string' && code ? code : undefined), 'their ref_code');
  return members;
}

const WITH_ERRORS = ['provider_refused', 'provider_unexpected_body', 'provider_unexpected_status', 'taken'];

function expectEverything(tally: Tally): void {
  expect(Object.keys(tally).sort()).toEqual(WITH_ERRORS);
  expect(tally['taken']).toBeGreaterThan(1000);
}

const HASH = '1304d033331712f0de5d44665d10a2285241fe7d6a78753d779941cb7cd7f9c3';

test('a mutated answer leads to their page by the hash that they sent, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeWay({
    key: 'upi',
    said: [
      { hash_value: HASH, status: 'ok' },
      { hash: HASH, status: 'success', ref_code: 'asas63e1fe596ed8' },
    ],
    hold: (next, { hash_value: first, hash }) => {
      demand(next.type === 'redirect', 'their page');
      holdRedirect({ next }, BASE);
      const code = new URL(next.url).searchParams.get('code');
      demand(code === first || code === hash, 'the hash that they sent');
    },
  });
  expectEverything(tally);
});

test('a mutated answer of version 2 leads to the very page that they sent, on a trusted origin, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeWay({
    key: 'upi2',
    said: [
      { redirect_url: `${CHECKOUT}/p/1`, status: 'success', ref_code: 'a1b2', amount: 250.5 },
      { redirect_url: `${BASE}/pay/9?code=a%20b`, status: 'ok', ref_code: 'a1b2', amount: '250.50' },
    ],
    wrong: { redirect_url: PAGES },
    hold: (next, { redirect_url: sent }) => {
      demand(next.type === 'redirect', 'their page');
      holdRedirect({ next }, next.url.startsWith(`${BASE}/`) ? BASE : CHECKOUT);
      demand(next.url === new URL(String(sent)).href, 'the page that they sent');
    },
  });
  expectEverything(tally);
});

/** Addresses that are theirs, and some that look so. */
const PAGES = [
  ...[`${CHECKOUT}/p/2`, `${CHECKOUT}.evil.example/`, `${CHECKOUT}@evil.example/`, `${CHECKOUT}:8443/p/1`],
  ...['http://checkout.example.in/p/1', 'https://user:word@checkout.example.in/', '//checkout.example.in/p'],
  ...[
    `https://evil.example/?${CHECKOUT}/`,
    `https://evil.example\\@checkout.example.in/`,
    `blob:${CHECKOUT}/1`,
  ],
  ...['upi://pay?pa=a@b&am=250.5', 'javascript:alert(1)', 'data:text/html,', '/p/1', ` ${CHECKOUT}/\np/1`],
];

test('a mutated answer shows a code for our amount, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeWay({
    key: 'code',
    said: [
      { ref_code: 'a1', qr_code: 'upi://pay?pa=a@b&pn=Tea Shop&am=250.5&tn=a1&cu=INR', status: 'success' },
      { ref_code: 'a1', qr_code: 'upi://pay?pa=a@b&am=250.50', amount: '250.5', status: 'success' },
    ],
    wrong: { qr_code: LINKS },
    hold: (next, { qr_code: sent }) => {
      demand(next.type === 'qr', 'a code');
      const { protocol, host, searchParams: asked } = new URL(next.data);
      demand(protocol === 'upi:' && host.toLowerCase() === 'pay', 'a request to a UPI app');
      demand(asked.getAll('am').join() === '250.50', 'our amount');
      demand(asked.getAll('cu').join() === 'INR', 'our currency');
      const payee = asked.getAll('pa').join();
      demand(String(sent).toLowerCase().includes(`pa=${payee.toLowerCase()}`), 'the payee that they sent');
      demand(payee !== '', 'somebody to pay to');
    },
  });
  expectEverything(tally);
});

/** Links for each amount, and some for ours that say something else besides. */
const LINKS = [
  ...AMOUNTS.map((amount) => `upi://pay?pa=a@b&am=${amount}`),
  ...['am=250.4', 'cu=USD', 'cu=INR&cu=USD', 'cu=INR&cu=INR', 'pa=c@d', '#'].map(
    (more) => `upi://pay?pa=a@b&am=250.5&${more}`,
  ),
];

test('a mutated answer shows the number that they sent, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeWay({
    key: 'send-bkash',
    said: [
      { ref_code: 'a1', wallet_id: '01700000017', amount: '250.50', status: 'success' },
      { ref_code: 'a1', wallet_id: '+880 1700-000017', status: 'ok' },
    ],
    wrong: { wallet_id: NUMBERS },
    hold: (next, { wallet_id: sent }) => {
      demand(next.type === 'wait' && next.reference === 'transaction-id', 'a wait for what they paid');
      const payTo = next.payTo ?? '';
      demand(/^[\p{L}\p{M}\p{N} +\-._@#()]{1,64}$/u.test(payTo), 'one line without markup or an address');
      const bare = (text: string) => text.split(/\s|-/).join('');
      demand(bare(payTo) === bare(String(sent)), 'the number that they sent');
    },
  });
  expectEverything(tally);
});

/** Numbers of wallets, and texts that somebody could take for one. */
const NUMBERS = [
  ...['0170 0000-018', '01700000017 or 01800000018', '01700000017/8', '01700000017#', 'tel:01700000017'],
  ...['1234567', '1234567890123456', '+', '++8801700000017', '8801700000017+', '+ 880 17 0000 0017', '1e10'],
  ...['٠١٧٠٠٠٠٠٠١٧', '01700000017\u202e', '<b>01700000017</b>', 'https://evil.example/01700000017', '250.50'],
];

test('a mutated answer has the shopper wait for their app, with nothing of it shown, or is a clear failure', {
  timeout: PATIENCE,
}, async () => {
  const tally = await judgeWay({
    key: 'pk-jazzcash',
    said: [
      { ref_code: 'a1', amount: '250.50', status: 'success', message: 'Request sent' },
      { ref_code: 'a1', status: 'ok', wallet_id: '01700000017', redirect_url: 'https://evil.example/' },
      { status: 'approved' },
    ],
    wrong: { status: ['Approved', 'OK', 'pending', 'declined', 'not ok', 'successful'] },
    hold: (next) => {
      const { message, ...rest } = { message: '', ...next };
      demand(message === 'Confirm the payment in your app.', 'our own words');
      demand(JSON.stringify(rest) === '{"type":"wait"}', 'nothing of theirs');
    },
  });
  expectEverything(tally);
});
