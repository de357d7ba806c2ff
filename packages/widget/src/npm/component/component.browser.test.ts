import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from '../../../pack/browser.ts';
import type { FareboxCheckoutProps } from './props.ts';

// A browser beside others on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** A `farebox.js` that writes down what is asked of it: `log`; and whose checkouts can be made to tell something: `tell`. */
const FAREBOX = `
  window.log = [];
  let number = 0;
  window.Farebox = {
    servers: {},
    hasReturned: () => false,
    create({ clientSecret, fetchClientSecret, ...look }) {
      const name = 'checkout ' + ++number;
      const handlers = {};
      window.tell = (type, detail) => handlers[type]({ type, ...detail });
      fetchClientSecret?.().then((secret) => log.push(name + ' fetched ' + secret));
      return {
        on: (type, handler) => { handlers[type] = handler; },
        mount: () => log.push(name + ' shows ' + (clientSecret ?? 'what is fetched') + ' ' + JSON.stringify(look)),
        update: (patch) => log.push(name + ' updates ' + JSON.stringify(patch)),
        destroy: () => log.push(name + ' is gone'),
      };
    },
  };
  Farebox.servers['https://pay.example'] = Farebox;`;

/** What a server renders for the session `one`; pack.test.ts sees to it. */
const RENDERED = '<div><noscript><a href="https://pay.example/c/one">Continue to pay</a></noscript></div>';

type Props = FareboxCheckoutProps;

declare const npm: { show(props: Props | null): void; hydrate(props: Props): void };
declare const log: string[];
declare const tell: (type: string, detail: object) => void;

const LIBRARIES = ['react', 'preact'] as const;
const code: Partial<Record<string, string>> = {};
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  for (const library of LIBRARIES) {
    code[library] = await bundle(join(import.meta.dirname, `../../../test-data/${library}-page.tsx`));
  }
});

afterAll(() => browser.close());

describe.each(LIBRARIES)('%s', (library) => {
  let page: Page;
  let unhandled: string[];
  /** What the requests for the script are answered with, in turn; null cuts one off. The last one stays. */
  let answers: (string | null)[];

  beforeEach(async () => {
    page = await browser.newPage({ locale: 'fr-CH' });
    unhandled = [];
    answers = [FAREBOX];
    page.on('pageerror', (error) => unhandled.push(error.message));
    page.on('console', (line) => line.text().includes('hydrat') && unhandled.push(line.text()));
    await page.route('https://pay.example/**', (route) => {
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) return route.abort();
      return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body: answer });
    });
    await page.route('https://shop.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<!doctype html><main>${RENDERED}</main>` }),
    );
    await page.goto('https://shop.example/');
    await page.addScriptTag({ content: code[library] ?? '' });
    return async () => {
      expect(unhandled).toEqual([]);
      await page.close();
    };
  });

  const show = (props: Omit<Partial<Props>, `on${string}`> | null) =>
    page.evaluate((given) => npm.show(given && { apiUrl: 'https://pay.example', ...given }), props);
  const logged = (count: number) =>
    page
      .waitForFunction((lines) => 'log' in window && log.length >= lines, count)
      .then(() => page.evaluate(() => log));

  it('shows one checkout, and takes it away again', async () => {
    await show({ clientSecret: 'one' });
    await logged(1);
    await show(null);
    expect(await logged(2)).toEqual(['checkout 1 shows one {}', 'checkout 1 is gone']);
  });

  it('takes over what a server has rendered', async () => {
    await page.evaluate(() => npm.hydrate({ apiUrl: 'https://pay.example', clientSecret: 'one' }));
    expect(await logged(1)).toEqual(['checkout 1 shows one {}']);
    expect(await page.locator('main > div').count()).toBe(1);
  });

  it('an object that is made anew changes nothing; another colour does, in place', async () => {
    await show({ clientSecret: 'one', appearance: { variables: { accent: '#000000' } } });
    await logged(1);
    await show({ clientSecret: 'one', appearance: { variables: { accent: '#000000' } } });
    await show({ clientSecret: 'one', appearance: { variables: { accent: '#ffffff' } }, locale: 'de' });
    expect((await logged(2)).slice(1)).toEqual([
      'checkout 1 updates {"locale":"de","appearance":{"variables":{"accent":"#ffffff"}}}',
    ]);
  });

  it('another session is another checkout', async () => {
    await show({ clientSecret: 'one' });
    await logged(1);
    await show({ clientSecret: 'two' });
    expect(await logged(3)).toEqual([
      'checkout 1 shows one {}',
      'checkout 1 is gone',
      'checkout 2 shows two {}',
    ]);
  });

  it('another server is another checkout, and hears nothing of the first one’s session', async () => {
    await page.route('https://other.example/farebox.js', (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*' },
        body: `Farebox.servers['https://other.example'] = {
          hasReturned: () => false,
          create: ({ clientSecret }) => ({
            on: () => undefined,
            mount: () => log.push('other shows ' + clientSecret),
            destroy: () => log.push('other is gone'),
          }),
        };`,
      }),
    );
    await show({ clientSecret: 'one' });
    await logged(1);
    await show({ apiUrl: 'https://other.example', clientSecret: 'two' });
    await logged(3);
    await show({ clientSecret: 'one' });
    expect(await logged(5)).toEqual([
      'checkout 1 shows one {}',
      'checkout 1 is gone',
      'other shows two',
      'other is gone',
      'checkout 2 shows one {}',
    ]);
  });

  it('waits for a session that the shop is still making', async () => {
    await show({ clientSecret: null });
    await show({ clientSecret: 'one' });
    expect(await logged(1)).toEqual(['checkout 1 shows one {}']);
  });

  it('taken off before it was loaded, it never comes', async () => {
    await page.evaluate(() => {
      npm.show({ apiUrl: 'https://pay.example', clientSecret: 'one' });
      npm.show(null);
      npm.show({ apiUrl: 'https://pay.example', clientSecret: 'two' });
    });
    expect(await logged(1)).toEqual(['checkout 1 shows two {}']);
  });

  it('calls the newest callbacks', async () => {
    await show({ clientSecret: 'one' });
    await logged(1);
    await page.evaluate(() => {
      const props = { apiUrl: 'https://pay.example', clientSecret: 'one' };
      npm.show({ ...props, onSelect: ({ method }) => log.push(`chosen ${method}`) });
    });
    await page.waitForFunction(() => {
      tell('change', { method: 'x:y' });
      return log.length > 1;
    });
    expect((await logged(2)).slice(1)).toEqual(['chosen x:y']);
  });

  it('lets the shop fetch the secret', async () => {
    await page.evaluate(() =>
      npm.show({ apiUrl: 'https://pay.example', fetchClientSecret: async () => 'fetched' }),
    );
    expect((await logged(2)).toSorted()).toEqual([
      'checkout 1 fetched fetched',
      'checkout 1 shows what is fetched {}',
    ]);
  });

  describe('when the script does not come', () => {
    const fail = (prevent: boolean) =>
      page.evaluate(async (prevented) => {
        const codes: string[] = [];
        await new Promise<void>((resolve) => {
          npm.show({
            apiUrl: 'https://pay.example',
            clientSecret: 'one',
            onError(event) {
              codes.push(event.error.code);
              if (prevented) event.preventDefault();
              resolve();
            },
          });
        });
        return codes;
      }, prevent);

    beforeEach(() => {
      answers = [null];
    });

    it('tells the shop once, and offers the hosted page in the shopper’s language', async () => {
      expect(await fail(false)).toEqual(['script_not_loaded']);
      const hosted = page.waitForRequest('https://pay.example/c/one');
      await page.getByRole('button', { name: 'Continuer vers le paiement' }).click();
      await hosted;
    });

    it('offers nothing when the shop does itself', async () => {
      expect(await fail(true)).toEqual(['script_not_loaded']);
      expect(await page.getByRole('button').count()).toBe(0);
    });

    it('shows the checkout once the browser is online again', async () => {
      await fail(false);
      answers = [FAREBOX];
      await page.evaluate(() => dispatchEvent(new Event('online')));
      expect(await logged(1)).toEqual(['checkout 1 shows one {}']);
      expect(await page.getByRole('button').count()).toBe(0);
    });

    it('leaves nothing behind', async () => {
      await fail(false);
      await show(null);
      await page.getByRole('button').waitFor({ state: 'detached' });
    });
  });
});
