import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WANTED } from '../../../widget/test-data/languages.ts';
import { startTestServer, type TestServer } from '../../testing/server/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const languageIn = async (url: string, accept: string): Promise<string | undefined> => {
  const page = await fetch(url, { headers: { 'accept-language': accept } });
  return /<html lang="([^"]+)"/.exec(await page.text())?.[1];
};

describe('a page of ours', () => {
  it.each(WANTED)(
    'for a browser that asks with %j is in the language that the widget speaks',
    async (...[header, , language]) => {
      const { url } = await server.session();
      expect(await languageIn(url, header)).toBe(language);
      expect(await languageIn(`${server.url}/c/nothing`, header), 'a page about no session').toBe(language);
    },
  );

  it('is in the session’s language; in the browser’s where we do not speak that one', async () => {
    const german = await server.session({ locale: 'de_AT' });
    expect(german.locale).toBe('de-AT');
    expect(await languageIn(german.url, 'fr')).toBe('de');
    expect(await languageIn((await server.session({ locale: 'ca' })).url, 'fr')).toBe('fr');
  });

  it('writes prices for the locale that it speaks', async () => {
    const { url } = await server.session();
    const page = await fetch(url, { headers: { 'accept-language': 'ca,de-CH;q=0.9' } });
    expect((await page.text()).replace(/\s/g, ' ')).toContain('EUR 12.00');
  });

  it('reads no more of a header than a browser would send', async () => {
    const { url } = await server.session();
    expect(await languageIn(url, `${'sv,'.repeat(1000)}de`)).toBe('en');
  });
});

describe('POST /v1/sessions', () => {
  it.each([
    ['es_ES', 'es-ES'],
    ['en-US@posix', 'en-US'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['PT-br', 'pt-BR'],
  ])('takes the locale %s as %s', async (given, locale) => {
    expect((await server.session({ locale: given })).locale).toBe(locale);
  });

  it.each(['e', 'es ES', '12', 'es-', '<b>'])('refuses the locale %j', async (locale) => {
    expect((await server.session({ locale })).errors).toMatchObject([{ path: 'locale' }]);
  });
});
