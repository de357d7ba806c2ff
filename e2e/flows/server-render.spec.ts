import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const RENDER = `
  import { createElement } from 'react';
  import { renderToString } from 'react-dom/server';
  import { FareboxCheckout } from '@farebox/widget/react';
  if (typeof window !== 'undefined') throw new Error('expected no window');
  const props = { apiUrl: 'https://pay.example.com', clientSecret: 'cs_1_secret_2', locale: 'de' };
  process.stdout.write(renderToString(createElement(FareboxCheckout, props)));
`;

test('a server without a window renders the React component: a place, and a link for who has no JavaScript', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', RENDER], {
    cwd: import.meta.dirname,
  });
  const link = '<a href="https://pay.example.com/c/cs_1_secret_2">Weiter zur Zahlung</a>';
  expect(stdout).toBe(`<div><noscript>${link}</noscript></div>`);
});
