import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, loadAssets } from './asset-files.ts';
import { assetRoutes } from './assets.ts';

const folder = mkdtempSync(join(tmpdir(), 'farebox-assets-'));
const SCRIPT = `console.log(${JSON.stringify('farebox '.repeat(500))});`;
const FOR_EVER = 'public, max-age=31536000, immutable';

let assets: Assets;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, 'farebox.js'), SCRIPT);
  writeFileSync(join(folder, 'farebox.css'), '.farebox{color:red}');
  writeFileSync(join(folder, 'later/payment.js'), 'export const after = 1;');
  writeFileSync(join(folder, 'later/pt.json'), '{"pay":"Pagar"}');
  writeFileSync(join(folder, 'later/payment.js.map'), '{}');
  writeFileSync(join(folder, 'later/build.json'), '{"build":"abcdef012345"}');
  assets = await loadAssets(pathToFileURL(`${folder}/`));
  const routes = assetRoutes(assets);
  get = async (path, headers = {}) => await routes.request(path, { headers });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the script', () => {
  it('is kept for a short time by its name, and for ever under the name that changes with it', async () => {
    const [latest, pinned] = [await get('/farebox.js'), await get(assets.script.versionedPath)];
    expect(latest.headers.get('cache-control')).toBe('public, max-age=300');
    expect(pinned.headers.get('cache-control')).toBe(FOR_EVER);
    expect(await latest.text()).toBe(SCRIPT);
    expect(await pinned.text()).toBe(SCRIPT);
  });

  it('is there for a page of another version, but not kept under the wrong name', async () => {
    const other = await get('/farebox-0123456789ab.js');
    expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    expect((await get('/farebox-latest.js')).status).toBe(404);
    expect((await get('/farebox-0123456789ab.js.map')).status).toBe(404);
  });

  it('is what its integrity says', async () => {
    const body = await (await get(assets.script.versionedPath)).text();
    expect(assets.script.integrity).toBe(`sha384-${createHash('sha384').update(body).digest('base64')}`);
  });

  it('may be loaded by any page', async () => {
    const { headers } = await get('/farebox.js');
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
  ])('is sent small to a browser that takes %s', async (encoding, decode) => {
    const answer = await get('/farebox.js', { 'accept-encoding': `deflate, ${encoding}` });
    const body = Buffer.from(await answer.arrayBuffer());
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      encoding,
      'accept-encoding',
    ]);
    expect(body.length).toBeLessThan(SCRIPT.length / 10);
    expect(decode(body).toString()).toBe(SCRIPT);
  });

  it.each([undefined, 'identity', 'br;q=0, gzip; q=0', 'zstd'])(
    'is sent as it is to a browser that takes %s',
    async (accept) => {
      const answer = await get('/farebox.js', accept === undefined ? {} : { 'accept-encoding': accept });
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect(await answer.text()).toBe(SCRIPT);
    },
  );

  it('is not sent again to a browser that has it', async () => {
    const etag = (await get('/farebox.js')).headers.get('etag') ?? '';
    const again = await get('/farebox.js', { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([
      304,
      '',
      'public, max-age=300',
    ]);
    expect((await get('/farebox.js', { 'if-none-match': 'W/"another"' })).status).toBe(200);
  });
});

describe('what the script loads later', () => {
  it.each([
    ['payment.js', 'text/javascript; charset=utf-8', 'export const after = 1;'],
    ['pt.json', 'application/json', '{"pay":"Pagar"}'],
  ])('%s is kept for ever under its build', async (file, type, body) => {
    const answer = await get(`/farebox/${assets.later.build}/${file}`);
    expect(await answer.text()).toBe(body);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('cache-control')).toBe(FOR_EVER);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ])('to a browser that takes %s it is sent in %s', async (accepts, encoding, decode) => {
    const answer = await get(`/farebox/${assets.later.build}/payment.js`, { 'accept-encoding': accepts });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(decode(await answer.arrayBuffer()).toString()).toBe('export const after = 1;');
  });

  it('is there for a page that was loaded before an update, but not kept under the wrong name', async () => {
    const answer = await get('/farebox/0123456789ab/payment.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  });

  it.each(['xx.json', 'build.json', 'payment.js.map', '..%2Ffarebox.js', 'constructor'])(
    'and %s is not there',
    async (file) => {
      expect((await get(`/farebox/${assets.later.build}/${file}`)).status).not.toBe(200);
    },
  );

  it('is asked for by the script that was built with it', async () => {
    const { script, later } = await loadAssets();
    expect(later.build).toMatch(/^[0-9a-f]{12}$/);
    expect(script.text).toContain(later.build);
    expect([...later.files.keys()]).toContain('payment.js');
  });
});

it('a server whose widget was not built does not start', async () => {
  await expect(loadAssets(pathToFileURL(join(folder, 'nowhere/')))).rejects.toThrow(/farebox/);
});
