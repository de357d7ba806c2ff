import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import type { Integration } from './integration.ts';

let server: TestServer;
let answer: Response;
let integration: Integration;
beforeAll(async () => {
  server = await startTestServer({ logo: 'https://pictures.shop.example/logo.svg' });
  answer = await fetch(`${server.url}/integration.json`);
  integration = (await answer.json()) as Integration;
});
afterAll(() => server.close());

describe('/integration.json', () => {
  it('gives a tag that loads exactly what its integrity says', async () => {
    const { script, src, integrity, version } = integration;
    expect(script).toContain(`src="${src}" integrity="${integrity}" crossorigin="anonymous"`);
    expect(src).toBe(`${server.url}/farebox-${version}.js`);
    expect((await fetch(src)).status).toBe(200);
    expect(integration.latestScript).toContain(`src="${server.url}/farebox.js"`);
  });

  it('has the element that either tag names, with the way to the hosted page for browsers that cannot run the script', () => {
    const { place } = integration;
    const [, id] = /^<div id="(\w+)"><a data-farebox-fallback href="(.+)\/c\/…">/.exec(place) ?? [];
    for (const tag of [integration.script, integration.latestScript])
      expect(tag).toContain(`data-farebox-mount="#${id}"`);
    expect(place).toContain(`href="${server.url}/c/`);
  });

  it('has behind either tag a line that asks early, which the policy allows by its hash', () => {
    for (const tag of [integration.script, integration.latestScript]) {
      const [, line = ''] = /<\/script><script>(.+)<\/script>$/.exec(tag) ?? [];
      const hash = createHash('sha384').update(line).digest('base64');
      expect(line).toContain('/v1/checkout');
      expect(integration.contentSecurityPolicyHeader).toContain(`'sha384-${hash}'`);
    }
  });

  it('says what a shop’s policy must allow, and the strictest policy with which all works', () => {
    expect(integration.contentSecurityPolicy).toEqual({
      'script-src': server.url,
      'connect-src': server.url,
      'img-src': 'https://pictures.shop.example',
      'trusted-types': 'farebox',
    });
    const directives = integration.contentSecurityPolicyHeader.split('; ');
    expect(directives[0]).toBe("default-src 'none'");
    for (const [name, value] of Object.entries(integration.contentSecurityPolicy))
      expect(directives.find((directive) => directive.startsWith(`${name} `))).toContain(value);
    expect(integration.contentSecurityPolicyHeader).toContain("require-trusted-types-for 'script'");
    expect(integration.contentSecurityPolicyHeader).not.toContain('unsafe');
  });

  it('says under which policy our own page is shown', async () => {
    const { url } = await server.session();
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toBe(integration.hostedPage.contentSecurityPolicy);
  });

  it('can be read by any page, for there is nothing secret in it', () => {
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(JSON.stringify(integration)).not.toMatch(/[sp]k_test|whsec/);
  });
});
