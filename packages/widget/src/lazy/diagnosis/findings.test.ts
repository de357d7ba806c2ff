import { expect, it } from 'vitest';
import { checkout, withStatus } from '../../../test-data/checkout.ts';
import { CheckoutError, unreachable } from '../../core/checkout-error.ts';
import {
  type Finding,
  judgeDrawn,
  judgeEngine,
  judgePage,
  judgePolicy,
  judgeScripts,
  judgeServer,
  judgeSession,
} from './findings.ts';

const API = 'https://pay.example';
const tag = '<script src="https://pay.example/farebox-0123456789ab.js" integrity="sha384-x">';
const failed = (findings: readonly Finding[]) => findings.filter(({ ok }) => !ok);

it('a page as /integration.json says has nothing to change', () => {
  const pinned = { src: `${API}/farebox-0123456789ab.js`, integrity: 'sha384-x' };
  const findings = [
    ...judgeScripts([pinned], { script: tag }),
    judgePolicy([{ directive: 'img-src', blocked: 'https://elsewhere.example/x.png' }], API),
    judgeServer(true, API),
    judgeSession(checkout()),
    judgeEngine([]),
    judgeDrawn([{ width: 400, height: 700, isVisible: true }]),
    ...judgePage({ crossOriginIsolated: true, framed: false, trustedTypes: true }),
  ];
  expect(failed(findings)).toEqual([]);
});

it('hands out the very tag for a script that is not pinned, and names one that is there twice', () => {
  const loose = { src: `${API}/farebox.js`, integrity: '' };
  expect(failed(judgeScripts([loose, loose], { script: tag })).map(({ fix }) => fix)).toEqual([
    'remove all but one',
    tag,
  ]);
});

it('names the directive that a policy lacks', () => {
  const refused = { directive: 'script-src-elem', blocked: `${API}/farebox/0123456789ab/payment.js` };
  expect(judgePolicy([refused], API)).toMatchObject({
    ok: false,
    fix: 'Content-Security-Policy: add https://pay.example to script-src',
  });
});

const refusal = (code: string) =>
  new CheckoutError({ type: 'refused', code, message: code, recoverable: false });

it.each([
  ['a wrong origin', refusal('origin_not_allowed'), /origins/],
  ['a wrong secret', refusal('unknown_client_secret'), /clientSecret/],
  ['no network', unreachable(null), /try again/],
  ['an old session', withStatus('expired'), /POST \/v1\/sessions/],
  ['a paid session', withStatus('completed'), /POST \/v1\/sessions/],
  ['nothing to pay with', checkout({ methods: [] }), /explain=1/],
])('%s comes with the line to change', (_what, answer, fix) => {
  expect(judgeSession(answer)).toMatchObject({ ok: false, fix: expect.stringMatching(fix) });
});

it('a frame may be in the way of windows', () => {
  const page = { crossOriginIsolated: false, framed: true, trustedTypes: false };
  expect(failed(judgePage(page)).map(({ check }) => check)).toEqual(['popup']);
});

it('a server that does not answer is said so', () => {
  expect(judgeServer(false, API).ok).toBe(false);
});

it('what the browser lacks is said with what follows, and is no obstacle', () => {
  const finding = judgeEngine(['light-dark()', 'the dialog element']);
  expect(finding).toMatchObject({ ok: true, fix: null });
  expect(finding.detail).toMatch(/light-dark\(\): it is always light; the dialog element: .*dialog of ours/);
  expect(judgeEngine([]).detail).toBe('the browser has everything');
});

it.each([
  ['of no height', { width: 400, height: 0, isVisible: true }],
  ['of no width', { width: 0, height: 700, isVisible: true }],
  ['that something around it hides', { width: 400, height: 700, isVisible: false }],
])('a checkout %s is said, with where to look', (_what, place) => {
  const seen = { width: 400, height: 700, isVisible: true };
  expect(judgeDrawn([seen, place])).toMatchObject({
    ok: false,
    fix: expect.stringContaining('display: none'),
  });
});

it('a page without a checkout yet has none that cannot be seen', () => {
  expect(judgeDrawn([])).toMatchObject({ ok: true, detail: 'no checkout is in the page yet' });
});
