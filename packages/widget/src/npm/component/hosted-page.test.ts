import { expect, it } from 'vitest';
import { hostedPageUrl } from './hosted-page.ts';

const page = (apiUrl: string, clientSecret?: string | null) => hostedPageUrl({ apiUrl, clientSecret });

it('is the session’s page on the Farebox server', () => {
  expect(page('https://pay.example.com', 'cs_1_secret_x')).toBe('https://pay.example.com/c/cs_1_secret_x');
  expect(page('https://pay.example.com/', 'cs_1_secret_x')).toBe('https://pay.example.com/c/cs_1_secret_x');
});

it('a secret never leads anywhere else', () => {
  expect(page('https://pay.example.com', '../../admin?x#y')).toBe(
    'https://pay.example.com/c/..%2F..%2Fadmin%3Fx%23y',
  );
});

it.each([
  ['no session yet', 'https://pay.example.com', null],
  ['no session', 'https://pay.example.com', undefined],
  ['no server', '', 'cs_1_secret_x'],
  ['an address that would run a script', 'javascript:alert(1)//', 'cs_1_secret_x'],
])('%s: there is no such page', (_what, apiUrl, clientSecret) => {
  expect(page(apiUrl, clientSecret)).toBeUndefined();
});
