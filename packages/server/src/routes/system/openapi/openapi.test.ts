import { createHash } from 'node:crypto';
import type { Schema } from '@farebox/contract/json-schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choose } from '../../../../../../demo/sandbox/person.ts';
import {
  type Answer,
  KEYS,
  startTestServer,
  type TestServer,
} from '../../../../testing/server/test-server.ts';
import type { DocumentedCall } from './call.ts';
import type { OpenApi } from './document.ts';

let server: TestServer;
let openApi: OpenApi;
beforeAll(async () => {
  server = await startTestServer();
  openApi = (await (await fetch(`${server.url}/v1/openapi.json`)).json()) as OpenApi;
});
afterAll(() => server.close());

const documented = () =>
  Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => ({ name: `${method.toUpperCase()} ${path}`, call })),
  );

/** Turns a schema of the document into something that checks. */
function checkerOf(ref: string): z.ZodType {
  const local = JSON.stringify(openApi.components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
  const $defs = JSON.parse(local);
  return z.fromJSONSchema({ $ref: ref.replace('#/components/schemas/', '#/$defs/'), $defs });
}

const refOf = (call: DocumentedCall | undefined, status: number): string | undefined =>
  Object.values((call?.responses[status] ?? call?.responses['default'])?.content ?? {})[0]?.schema?.$ref;

it('tells every call that the server answers, and none that it does not', () => {
  const served = server.farebox.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) =>
      `${method} ${path}`
        .replace(/:version\{farebox-.*\\\.(\w+)\}/, 'farebox-{version}.$1')
        .replace(/:(\w+)(\{\.\+\})?/g, '{$1}'),
    );
  const told = documented().map(({ name }) => name);
  expect(told.sort()).toEqual([...new Set(served)].sort());
});

it('is OpenAPI 3.1 in itself: unique operations, and no name that leads nowhere', () => {
  expect(openApi.openapi).toMatch(/^3\.1\./);
  expect(openApi.servers).toEqual([{ url: server.url }]);
  const ids = documented().map(({ call }) => call.operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+[A-Za-z]+$/);
  const refs = [...JSON.stringify(openApi).matchAll(/"#\/components\/schemas\/(\w+)"/g)];
  expect(refs.length).toBeGreaterThan(30);
  for (const [, name = ''] of refs) expect(openApi.components.schemas).toHaveProperty(name);
  for (const { name, call } of documented()) {
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    const told = call.parameters.filter((parameter) => parameter.in === 'path');
    expect(told.map((parameter) => parameter.name)).toEqual(inPath);
  }
});

it('says of every call what it is authorized with, also where that is nothing', () => {
  for (const { name, call } of documented()) {
    expect(call.security, name).toBeInstanceOf(Array);
    const schemes = call.security.flatMap((each) => Object.keys(each));
    const wanted: Record<string, string[]> = { merchant: ['secretKey'], shopper: ['clientSecret'] };
    expect(schemes, name).toEqual(wanted[call.tags[0]] ?? []);
  }
});

it('describes every parameter and every member, money with its unit and times with their norm', () => {
  const silent: string[] = [];
  const say = (where: string, schema: Schema, description = schema.description) => {
    const named = openApi.components.schemas[schema.$ref?.split('/').at(-1) ?? ''];
    const text = description ?? named?.description ?? '';
    if (text.length < 9) silent.push(where);
    const isMoney = /amount$/i.test(where) && JSON.stringify(schema).includes('"integer"');
    if (isMoney && !/minor units/.test(text)) silent.push(`${where}: its unit`);
    if (/\.(\w+At|timestamp)$/.test(where) && !/RFC 3339/.test(text)) silent.push(`${where}: its norm`);
  };
  const walk = (where: string, schema: Schema): void => {
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      say(`${where}.${name}`, member as Schema);
      walk(`${where}.${name}`, member as Schema);
    }
    const inner = [schema.items, schema.additionalProperties, schema.anyOf, schema.oneOf].flat();
    for (const each of inner) if (typeof each === 'object') walk(where, each as Schema);
  };
  for (const [name, schema] of Object.entries(openApi.components.schemas)) walk(name, schema);
  for (const { name, call } of documented())
    for (const { name: parameter, schema, description } of call.parameters)
      say(`${name} ${parameter}`, schema, description);
  expect(silent).toEqual([]);
});

it('tells events apart by their type', () => {
  const { oneOf = [], discriminator } = openApi.components.schemas['Event'] as Schema & {
    discriminator: { propertyName: string; mapping: Record<string, string> };
  };
  expect(discriminator.propertyName).toBe('type');
  expect(Object.keys(discriminator.mapping)).toContain('payment.succeeded');
  expect(Object.values(discriminator.mapping)).toEqual(oneOf.map((each) => (each as Schema).$ref));
});

describe('a method that a path does not have', () => {
  it('is answered 405 with those that it has, whoever asks', async () => {
    for (const [template, methods] of Object.entries(openApi.paths)) {
      const path = template.replaceAll(/\{\w+\}/g, 'x');
      const answer = await fetch(server.url + path, { method: 'PATCH' });
      expect(answer.status, path).toBe(405);
      const allowed = answer.headers.get('allow')?.split(', ') ?? [];
      const told = Object.keys(methods).map((method) => method.toUpperCase());
      expect(allowed.filter((method) => method !== 'HEAD').sort(), path).toEqual(told.sort());
      expect(await answer.json()).toMatchObject({ code: 'method_not_allowed', status: 405 });
    }
  });

  it('is HEAD only where GET is none', async () => {
    expect((await fetch(`${server.url}/healthz`, { method: 'HEAD' })).status).toBe(200);
    expect((await fetch(`${server.url}/v1/reconciliations/x`, { method: 'PATCH' })).status).toBe(401);
    const head = await fetch(`${server.url}/v1/subscriptions/cancel`, { method: 'HEAD' });
    expect({ status: head.status, allow: head.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' });
  });
});

describe('what the server really answers', () => {
  const seen = new Map<string, number>();

  /** Fails unless the answer is as the document says. */
  function judge(name: string, answer: Pick<Answer, 'status' | 'json'>): Answer['json'] {
    const { call } = documented().find((each) => each.name === name) ?? {};
    const ref = refOf(call, answer.status);
    expect(ref, `${name} answers ${answer.status}: ${JSON.stringify(answer.json)}`).toBeDefined();
    const parsed = checkerOf(ref ?? '').safeParse(answer.json);
    expect(parsed.error?.issues, `${name} ${answer.status}`).toBeUndefined();
    seen.set(name, answer.status);
    return answer.json;
  }

  const merchant = async (name: string, path: string, body?: unknown) =>
    judge(name, await server.merchant(name.split(' ')[0] ?? '', path, body));
  const anyone = async (name: string, path: string, init?: RequestInit) => {
    const answer = await fetch(server.url + path, init);
    return judge(name, { status: answer.status, json: await answer.json() });
  };

  it('is what the document says where the shopper may give a bank reference', async () => {
    const session = await server.session({ country: 'IN', currency: 'INR' });
    const shopper = async (name: string, path: string, body?: unknown) =>
      judge(name, await server.shopper(session.clientSecret, name.split(' ')[0] ?? '', path, body));
    const launched = await shopper('POST /v1/checkout/payments', '/v1/checkout/payments', {
      method: 'payatom:code',
      fields: { upi_id: 'ana@upi' },
    });
    const path = `/v1/checkout/payments/${launched.payment.id}/reference`;
    await shopper('POST /v1/checkout/payments/{id}/reference', path, { reference: '1' });
    await shopper('POST /v1/checkout/payments/{id}/reference', path, { reference: '412345678901' });
    await shopper('GET /v1/checkout', '/v1/checkout');
  });

  it('is what the document says, to merchants, to shoppers and to everybody', async () => {
    const order = { amount: 1200, currency: 'EUR', country: 'ES', reference: 'order-1' };
    const urls = { successUrl: 'https://shop.example/thanks', cancelUrl: 'https://shop.example/cart' };
    const customer = { name: 'Ana', email: 'ana@example.com', phone: '+34600111222' };
    const items = [{ name: 'Tea', amount: 600, quantity: 2 }];
    const session = await merchant('POST /v1/sessions', '/v1/sessions', {
      ...order,
      ...urls,
      customer,
      items,
    });
    await merchant('POST /v1/sessions', '/v1/sessions', { amount: 'much' });
    await merchant('GET /v1/sessions/{id}', `/v1/sessions/${session.id}`);
    await merchant('GET /v1/sessions/{id}', '/v1/sessions/cs_nobody');

    const shopper = async (name: string, path: string, body?: unknown) =>
      judge(name, await server.shopper(session.clientSecret, name.split(' ')[0] ?? '', path, body));
    await shopper('GET /v1/checkout', '/v1/checkout');
    const body = JSON.stringify({ clientSecret: session.clientSecret });
    await anyone('POST /v1/checkout', '/v1/checkout', { method: 'POST', body });
    const launch = { method: 'boxcharge:nb', fields: { bankcode: 'TEST' } };
    const first = await shopper('POST /v1/checkout/payments', '/v1/checkout/payments', launch);
    await shopper('DELETE /v1/checkout/payments/{id}', `/v1/checkout/payments/${first.payment.id}`);
    const { payment, next } = await shopper('POST /v1/checkout/payments', '/v1/checkout/payments', {
      method: 'paysepro:sofort',
    });
    await choose(next.url, 'approve');
    await server.runJobs();
    await shopper('GET /v1/checkout', '/v1/checkout');

    await merchant('POST /v1/payments/{id}/sync', `/v1/payments/${payment.id}/sync`);
    await merchant('POST /v1/payments/{id}/resolve', `/v1/payments/${payment.id}/resolve`, {
      status: 'succeeded',
      note: 'seen',
    });
    const { notices } = await merchant('GET /v1/payments/{id}', `/v1/payments/${payment.id}`);
    expect(notices.length).toBeGreaterThan(0);
    await merchant('GET /v1/payments', '/v1/payments?limit=1');
    const { data } = await merchant('GET /v1/events', '/v1/events');
    expect(data.length).toBeGreaterThan(1);
    await merchant('POST /v1/events/{id}/redeliver', `/v1/events/${data[0].id}/redeliver`);
    await server.runJobs();
    for (const webhook of server.webhooks)
      expect(checkerOf('#/components/schemas/Event').safeParse(JSON.parse(webhook.body)).success).toBe(true);

    const inIndia = await server.session({ currency: 'INR', country: 'IN', amount: 25050 });
    const indian = (await server.launch(inIndia, 'payatom:upi')).json;
    await choose(indian.next.url, 'approve');
    const of = `/v1/payments/${indian.payment.id}`;
    await merchant('POST /v1/payments/{id}/refunds', `${of}/refunds`, { amount: 50 });
    await merchant('POST /v1/payments/{id}/refunds', `${of}/refunds`);
    await merchant('POST /v1/payments/{id}/complaints', `${of}/complaints`, { description: 'Seen?' });
    await merchant('GET /v1/payments/{id}', of);
    const day = new Date().toISOString().slice(0, 10);
    await merchant('POST /v1/reconciliations', '/v1/reconciliations', { provider: 'payatom', day });
    await merchant('GET /v1/reconciliations', '/v1/reconciliations');
    await merchant('GET /v1/reports/{provider}/{name}', '/v1/reports/payatom/wallet-balance');
    await merchant('GET /v1/reports/{provider}/{name}', '/v1/reports/payatom/nothing');
    await merchant('GET /v1/methods', '/v1/methods?country=ES&currency=EUR&amount=1200&explain=1');
    await merchant('GET /v1/methods', '/v1/methods?country=Spain');
    const phone = '%2B905550000002';
    await merchant('GET /v1/subscriptions', `/v1/subscriptions?provider=ampere&phone=${phone}`);
    await merchant('POST /v1/subscriptions/cancel', '/v1/subscriptions/cancel', {
      provider: 'ampere',
      phone: '+905550000002',
      method: 'PAPARA_TURKEY',
    });
    const plan = { mode: 'subscription', amount: undefined, currency: undefined, country: 'TR' };
    const opened = await server.session({ ...plan, customer: { phone: '+905550000003' } });
    const bought = (await server.launch(opened, 'ampere')).json;
    await choose(bought.next.url, 'approve');
    await server.merchant('POST', `/v1/payments/${bought.payment.id}/sync`);
    await merchant('POST /v1/subscriptions/links', '/v1/subscriptions/links', { payment: bought.payment.id });
    await merchant('POST /v1/subscriptions/links', '/v1/subscriptions/links', { payment: payment.id });
    const product = { publishableKey: KEYS.publishableKey, product: 'pro', country: 'ES' };
    await anyone('POST /v1/checkout/sessions', '/v1/checkout/sessions', {
      method: 'POST',
      body: JSON.stringify(product),
    });
    await merchant('POST /v1/sessions/{id}/expire', `/v1/sessions/${session.id}/expire`);
    for (const path of ['/healthz', '/readyz', '/integration.json']) await anyone(`GET ${path}`, path);
  });

  it('was looked at for every call that answers JSON', () => {
    const answering = documented().filter(({ call }) => {
      const content = Object.values(call.responses)[0]?.content ?? {};
      return content['application/json']?.schema.$ref !== undefined;
    });
    // The form for a card has tests of its own: it takes card data.
    const looked = [...seen.keys(), 'POST /c/{clientSecret}/card'];
    expect(looked.sort()).toEqual(answering.map(({ name }) => name).sort());
  });
});

describe('what the document asks for', () => {
  it('is what the server takes: the members of a new session, and what a list can be asked', () => {
    const { CreateSession } = openApi.components.schemas;
    expect(CreateSession?.required).toEqual(['country', 'reference', 'successUrl', 'cancelUrl']);
    expect(CreateSession?.additionalProperties).toBe(false);
    const { parameters } = openApi.paths['/v1/payments']?.['get'] ?? { parameters: [] };
    expect(parameters.map(({ name }) => name)).toEqual([
      ...['session', 'reference', 'provider', 'status', 'after', 'limit'],
    ]);
    expect(parameters.find(({ name }) => name === 'limit')?.schema).toMatchObject({
      ...{ type: 'integer', minimum: 1, maximum: 100 },
    });
    const lists = ['/v1/payments', '/v1/events'].map((path) => openApi.paths[path]?.['get']?.responses);
    for (const responses of lists)
      expect(Object.keys(responses ?? {})).toEqual(['200', '410', '422', 'default']);
    expect(Object.keys(openApi.paths['/v1/sessions']?.['post']?.responses ?? {})).toEqual([
      '201',
      '422',
      'default',
    ]);
    expect(openApi.paths['/v1/sessions']?.['post']?.security).toEqual([{ secretKey: [] }]);
  });
});

describe('/docs', () => {
  it('says the same to people, without a script, and loads nothing', async () => {
    const page = await fetch(`${server.url}/docs`);
    const html = await page.text();
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(html).not.toMatch(/<script|<link|<img| src=| style=/);
    for (const { name } of documented()) expect(html).toContain(`<code>${name.split(' ')[1]}</code>`);
    for (const name of Object.keys(openApi.components.schemas)) expect(html).toContain(`id="${name}"`);
    for (const [, target] of html.matchAll(/href="#(\w+)"/g)) expect(html).toContain(`id="${target}"`);
  });

  it('tells of a problem at the address that the problem gives', async () => {
    const { type, code } = (await server.merchant('GET', '/v1/sessions/cs_nobody')).json;
    expect(type).toBe(`${server.url}/docs#not_found`);
    expect(await (await fetch(type)).text()).toContain(`id="${code}"`);
  });

  it('is drawn under a policy that allows its stylesheet and nothing else', async () => {
    const page = await fetch(`${server.url}/docs`);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(await page.text()) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
