import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle, launchBrowser } from './browser.ts';
import {
  createShopProject,
  installed,
  type Packed,
  packWidget,
  run,
  type ShopProject,
} from './shop-project.ts';
import { serveShop } from './shop-server.ts';

// npm, compilers and a browser beside others on a busy machine take their time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SECRET = 'cs_1_secret_x';
const E2E = join(import.meta.dirname, '../../../e2e');
const REACT_TYPES = [installed('@types/react'), installed('@types/react-dom')];

/** The components, and what a shop installs beside the tarball to use them. */
const COMPONENTS = [
  {
    name: 'React 19',
    example: 'react',
    packages: [installed('react'), installed('react-dom'), ...REACT_TYPES],
    server: 'react-dom/server',
  },
  {
    name: 'React 18',
    example: 'react',
    packages: [
      join(E2E, 'react-18/node_modules/react'),
      join(E2E, 'react-18/node_modules/react-dom'),
      ...REACT_TYPES,
    ],
    server: 'react-dom/server',
  },
  {
    name: 'Preact',
    example: 'preact',
    packages: [installed('preact'), installed('preact-render-to-string')],
    server: 'preact-render-to-string',
  },
];

let folder: string;
let packed: Packed;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'farebox-packed-'));
  packed = await packWidget(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** What a shopper can choose on this page, once the checkout has come. */
async function waysToPay(url: string): Promise<(string | null)[]> {
  const page = await browser.newPage();
  await page.goto(url);
  const ways = page.getByRole('radio');
  await ways.first().waitFor({ state: 'attached' });
  const ids = await Promise.all((await ways.all()).map((way) => way.getAttribute('value')));
  await page.close();
  return ids;
}

const BOTH_WAYS = ['paysepro:sofort', 'boxcharge:NB'];

describe.each(COMPONENTS)('a new project with the tarball and $name', ({ example, packages, server }) => {
  let shop: ShopProject;
  let compilerSays: string;

  beforeAll(async () => {
    shop = await createShopProject([packed.tarball, ...packages]);
    compilerSays = await shop.compile(example, [`${example}/pay.tsx`, `${example}/main.tsx`]);
  });

  afterAll(() => shop.remove());

  it('type-checks the example', () => {
    expect(compilerSays).toBe('');
  });

  it('renders it on a server, as a link for browsers without JavaScript', async () => {
    await shop.write(
      'render.js',
      `import { createElement } from '${example}';
       import { renderToString } from '${server}';
       import { Pay } from './out/${example}/pay.js';
       const props = { apiUrl: 'https://pay.example.com', clientSecret: '${SECRET}' };
       process.stdout.write(renderToString(createElement(Pay, props)));`,
    );
    expect(await shop.node('render.js')).toBe(
      `<div><noscript><a href="https://pay.example.com/c/${SECRET}">Continue to pay</a></noscript></div>`,
    );
  });

  it('shows it in a browser, once', async () => {
    const site = await serveShop(shop.folder);
    await shop.write('main.js', await bundle(join(shop.folder, `out/${example}/main.js`)));
    site.page(
      '/',
      `<!doctype html><div id="pay" data-api-url="${site.origin}" data-client-secret="${SECRET}"></div>
       <script src="/main.js"></script>`,
    );
    expect(await waysToPay(site.origin)).toEqual(BOTH_WAYS);
    site.close();
  });
});

describe('a new project with the tarball alone', () => {
  let shop: ShopProject;

  beforeAll(async () => {
    shop = await createShopProject([packed.tarball]);
  });

  afterAll(() => shop.remove());

  it('type-checks what loads the script, and shows it', async () => {
    expect(await shop.compile('react', ['script/pay.ts'])).toBe('');
    const site = await serveShop(shop.folder);
    await shop.write('pay.js', await bundle(join(shop.folder, 'out/script/pay.js')));
    site.page(
      '/',
      `<!doctype html><div id="pay"></div><script src="/pay.js"></script>
       <script>npm.pay('${site.origin}', '${SECRET}')</script>`,
    );
    expect(await waysToPay(site.origin)).toEqual(BOTH_WAYS);
    site.close();
  });

  it('shows the page with the script tag', async () => {
    const site = await serveShop(shop.folder);
    const html = await readFile(join(shop.folder, 'script/index.html'), 'utf8');
    site.page(
      '/',
      html.replaceAll('https://pay.example.com', site.origin).replaceAll('cs_…_secret_…', SECRET),
    );
    expect(await waysToPay(site.origin)).toEqual(BOTH_WAYS);
    site.close();
  });

  it('hears from its compiler of an option that does not exist', async () => {
    const options = `{ clientSecret: '${SECRET}', colour: 'red' }`;
    await shop.write(
      'wrong.ts',
      `import type { CheckoutOptions } from '@farebox/widget';
      export const wrong: CheckoutOptions = ${options};`,
    );
    expect(await shop.compile('react', ['wrong.ts'])).toContain(
      "'colour' does not exist in type 'CheckoutOptions'",
    );
  });
});

describe('the tarball', () => {
  const check = (tool: string, ...args: readonly string[]) =>
    run(process.execPath, [installed(tool), ...args], folder);

  it('passes publint --strict', async () => {
    expect(await check('publint/src/cli.js', 'run', '--strict', packed.tarball)).toContain('All good!');
  });

  it('passes are-the-types-wrong, as an ES module', async () => {
    const config = join(import.meta.dirname, '../.attw.json');
    await check('@arethetypeswrong/cli/dist/index.js', packed.tarball, '--config-path', config);
  });

  it('holds what is built, and no source', () => {
    const folders = new Set(packed.files.map((file) => file.replace(/[^/]+$/, '')));
    const isDeclared = (folder: string) => folder.startsWith('dist/types/');
    expect([...folders].filter((folder) => !isDeclared(folder)).toSorted()).toEqual([
      '',
      'dist/',
      'dist/later/',
      'dist/npm/',
    ]);
    expect(packed.files.filter((file) => isDeclared(file) && !file.endsWith('.d.ts'))).toEqual([]);
  });
});
