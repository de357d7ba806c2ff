import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { withCards } from '../../../../../demo/sandbox/boxcharge/account.ts';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';

const ORIGINS = ['capacitor://localhost', 'ionic://localhost', 'file://', 'null'];

let server: TestServer;
let plain: TestServer;
beforeAll(async () => {
  server = await startTestServer((sandbox) => ({
    origins: [...ORIGINS, 'https://shop.example'],
    providers: withCards(providerConfig(sandbox)),
  }));
  plain = await startTestServer();
});
afterAll(async () => {
  await server.close();
  await plain.close();
});

const ask = (on: TestServer, origin: string, clientSecret: string) =>
  fetch(`${on.url}/v1/checkout`, { headers: { origin, authorization: `Bearer ${clientSecret}` } });

const adviceFor = async (origin: string): Promise<string> => {
  const { clientSecret } = await plain.session();
  const answer = await ask(plain, origin, clientSecret);
  expect(answer.status).toBe(403);
  return JSON.parse(await answer.text()).detail;
};

describe('a page of an app', () => {
  it.each(ORIGINS)('at %s is answered once that is configured, and may read the answer', async (origin) => {
    const { clientSecret } = await server.session();
    const answer = await ask(server, origin, clientSecret);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it.each([...ORIGINS, 'tauri://localhost'])(
    'at %s reads how to configure it where it is not',
    async (origin) => {
      expect(await adviceFor(origin)).toContain(origin);
      expect(await adviceFor(origin)).toContain('"origins"');
    },
  );

  it.each(['capacitor://localhost/path', 'htps://shop.example', 'garbage <b>'])(
    'is not advised to configure %s, which the configuration would refuse',
    async (origin) => {
      expect(await adviceFor(origin)).not.toContain(origin);
    },
  );

  it.each(['capacitor://localhost/pay', 'data:text/html,x', 'file:///pay.html'])(
    'is not returned to at %s, for only a browser on the web can be sent back',
    async (returnUrl) => {
      const { clientSecret } = await server.session();
      const body = { method: 'paysepro:sofort', returnUrl };
      const { status, json } = await server.shopper(clientSecret, 'POST', '/v1/checkout/payments', body);
      expect([status, json.errors?.[0]?.path]).toEqual([422, 'returnUrl']);
    },
  );

  it('may show the card form in a frame, where it has an origin', async () => {
    const { clientSecret } = await server.session();
    const page = await fetch(`${server.url}/c/${clientSecret}/card?method=boxcharge:cc&in=frame`);
    expect(page.headers.get('content-security-policy')).toContain(
      `frame-ancestors 'self' ${server.url} capacitor://localhost ionic://localhost file:// https://shop.example;`,
    );
    await page.text();
  });
});
