import { afterEach, describe, expect, it } from 'vitest';
import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { startSandbox } from '../../../../demo/sandbox/sandbox.ts';
import { patient } from '../../testing/providers/fixtures.ts';
import { type LocalServer, serveLocally } from '../../testing/providers/misbehaving.ts';
import type { Oddity } from './oddities.ts';
import { openProviders, providersConfig } from './registry.ts';
import { createTransport } from './transport.ts';

const opened: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

/** What the transport makes of a body, and what it tells of it. */
async function received(body: string | Buffer, path = '/api/request.php') {
  const server = await serveLocally((_request, response) => void response.end(body));
  opened.push(server);
  const oddities: Oddity[] = [];
  const transport = createTransport({
    provider: 'payatom',
    bases: [server.url],
    oddities: { note: (oddity) => void oddities.push(oddity) },
  });
  const answer = await transport.send(
    { method: 'GET', url: `${server.url}${path}` },
    AbortSignal.timeout(10_000),
  );
  return { text: await answer.text(), oddities };
}

const JSON_BODY = '{"status":"ok","data":[{"a":"}"},[1,{}]],"text":"it\'s \\"{\\""}';
const NOTICE =
  '<br />\n<b>Notice</b>:  Undefined index: secret-of-theirs in <b>/var/www/pay.php</b> on line <b>12</b><br />\n';

describe('text around the JSON of an answer', () => {
  it.each([
    ['a PHP notice', NOTICE + JSON_BODY, 'a PHP notice before it'],
    [
      'a warning with quotes and brackets in it',
      `\nWarning: Undefined array key "x" in [a.php](1), line 3\n\n${JSON_BODY}\n`,
      'a PHP warning before it',
    ],
    [
      'a line of a log',
      `[01-Dec-2026 10:00:00 UTC] PHP Deprecated:  strftime() in /a.php on line 3\n${JSON_BODY}`,
      'a PHP deprecated before it',
    ],
    ['a word that somebody left', `debug: ${JSON_BODY}`, 'text before it'],
    ['a byte order mark', `\uFEFF${JSON_BODY}`, 'a byte order mark before it'],
    [
      'a notice, then a byte order mark',
      `${NOTICE}\uFEFF\n${JSON_BODY}`,
      'a PHP notice before it and a byte order mark before it',
    ],
    ['an HTML comment behind it', `${JSON_BODY}\n<!-- 0.02 s --> <!--x-->\n`, 'an HTML comment after it'],
    [
      'single quotes and a trailing comma',
      `${NOTICE}{'error':0,'name':'a "}" b',}`,
      'a PHP notice before it',
    ],
  ])('is skipped and told: %s', async (_what, body, stray) => {
    const { text, oddities } = await received(body);
    expect(text).toBe(body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1));
    expect(oddities).toEqual([
      {
        kind: 'tolerated',
        what: 'payatom request.php',
        detail: `The JSON of an answer had ${stray}, which was skipped`,
      },
    ]);
    expect(JSON.stringify(oddities)).not.toContain('secret');
  });

  it.each([
    ['nothing around it', `  ${JSON_BODY}\n`],
    ['JSON that is cut off', NOTICE + JSON_BODY.slice(0, -2)],
    ['a list that is cut off', '[1, {"status":"ok"}'],
    ['an object whose beginning is lost', '"data": {"status":"ok"}'],
    ['a list', '[{"status":"ok"}]'],
    ['two answers', NOTICE + JSON_BODY + JSON_BODY],
    ['text behind it', `${JSON_BODY} done`],
    ['a comment that nothing ends', `${JSON_BODY}<!-- `],
    ['brackets that do not belong together', `${NOTICE}{"a":[1}]`],
    ['a page', '<!doctype html><style>p { color: red }</style><p>Down</p>'],
    ['nothing', ''],
  ])(
    'is left as it came where no whole object follows, or nothing else stands there: %s',
    async (_what, body) => {
      const { text, oddities } = await received(body);
      expect([text, oddities]).toEqual([body, []]);
    },
  );

  it('is not told with what an address has of its own', async () => {
    const [oddity] = (await received(NOTICE + JSON_BODY, '/api/authurl/s2s/88123?key=sesame')).oddities;
    expect(oddity?.what).toBe('payatom');
  });

  it('is found in time that grows with the text, however it is made', async () => {
    for (const part of ['{', '<!---->', '"', '{"a":', "'\\", '{}', '[', '{} '])
      expect((await received(part.repeat(Math.floor(1_000_000 / part.length)))).oddities).toEqual([]);
  });
});

it.each(['ampere', 'paysepro'] as const)(
  '%s is offered as ever, and the notice is told once',
  async (name) => {
    const sandbox = await startSandbox();
    const noisy: typeof fetch = async (...request) => {
      const answer = await fetch(...request);
      return new Response(NOTICE + (await answer.text()), { status: answer.status });
    };
    const told: Oddity[] = [];
    const deps = { sandbox: true, now: () => new Date(), fetch: noisy };
    const config = { [name]: providersConfig.parse(providerConfig(sandbox.url))[name] };
    const provider = openProviders(config, {
      ...deps,
      tellOddity: (_name, oddity) => void told.push(oddity),
    }).get(name);
    const query = { amount: 999, currency: 'EUR', country: 'ES', mode: 'payment' } as const;
    const offered = [await provider?.methods(query, patient()), await provider?.methods(query, patient())];
    for (const methods of offered) expect(methods?.length).toBeGreaterThan(0);
    const whats = told.map(({ what }) => what);
    expect([whats.length > 0, new Set(whats).size]).toEqual([true, whats.length]);
    expect(provider?.oddities?.since()).toEqual(told);
    await sandbox.close();
  },
);
