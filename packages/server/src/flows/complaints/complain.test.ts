import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { providerConfig } from '../../../../../demo/sandbox/accounts.ts';
import { choose } from '../../../../../demo/sandbox/person.ts';
import { replaceProvider } from '../../../testing/providers/replace-providers.ts';
import { jpegFixture, pngFixture } from '../../../testing/server/picture-fixtures.ts';
import { KEYS, startTestServer, type TestServer } from '../../../testing/server/test-server.ts';
import { ProviderRefused, ProviderUnreachable } from '../../providers/errors.ts';
import type { Complaint, Operations } from '../../providers/provider.ts';
import type { Context } from '../context.ts';

type Complain = NonNullable<Operations['complain']>;

let server: TestServer;
/** What stands before PayAtom's own call. */
let interfere: ((complaint: Complaint) => Promise<void>) | undefined;
let sent = 0;

const watched = (context: Context): Context =>
  replaceProvider(context, 'payatom', (payatom) => {
    const own = payatom.operations?.complain;
    if (!own) return payatom;
    const complain: Complain = async (complaint, signal) => {
      sent += 1;
      await interfere?.(complaint);
      return await own(complaint, signal);
    };
    return { ...payatom, operations: { ...payatom.operations, complain } };
  });

beforeAll(async () => {
  server = await startTestServer({}, { wrap: watched });
});
afterAll(() => server.close());
beforeEach(() => {
  interfere = undefined;
  sent = 0;
});

async function declined(): Promise<string> {
  const session = await server.session({ currency: 'INR', country: 'IN', amount: 25050 });
  const { payment, next } = (await server.launch(session, 'payatom:upi')).json;
  await choose(next.url, 'decline');
  await server.settled();
  return payment.id;
}

const base64 = (picture: Uint8Array) => Buffer.from(picture).toString('base64');
const complain = (id: string, body: unknown, headers?: Record<string, string>) =>
  server.merchant('POST', `/v1/payments/${id}/complaints`, body, headers);
const complaintsOf = async (id: string) =>
  (await server.merchant('GET', `/v1/payments/${id}`)).json.complaints;
const filedAtSandbox = (id: string) => {
  const order = server.sandbox.orderStore.orders.find(({ reference }) => reference === id);
  return (
    order as unknown as { complaints: { reference: string; description: string; pictures: number[] }[] }
  ).complaints;
};

it('is filed with its pictures, tracked by the provider’s reference, and shown on the payment', async () => {
  const id = await declined();
  const pictures = [pngFixture(), jpegFixture()];
  const { status, json } = await complain(id, {
    description: 'The money left the shopper’s bank.',
    pictures: pictures.map(base64),
  });
  expect(status).toBe(201);
  expect(json).toMatchObject({ status: 'filed', pictures: [{ type: 'image/png' }, { type: 'image/jpeg' }] });
  expect(filedAtSandbox(id)).toEqual([
    {
      reference: json.reference,
      description: 'The money left the shopper’s bank.',
      pictures: pictures.map(({ length }) => length),
    },
  ]);
  expect(await complaintsOf(id)).toEqual([json]);
});

it('can be posted as a form, with a picture larger than any other body of ours', async () => {
  const id = await declined();
  const large = new Uint8Array(Buffer.concat([jpegFixture(), Buffer.alloc(4_000_000)]));
  const form = new FormData();
  form.set('description', 'As a form');
  form.append('pictures', new Blob([large], { type: 'text/plain' }), 'evidence.txt');
  form.append('pictures', new Blob([]), '');
  const post = () =>
    fetch(`${server.url}/v1/payments/${id}/complaints`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEYS.secretKey}` },
      body: form,
    });
  expect((await post()).status).toBe(201);
  expect(filedAtSandbox(id)[0]?.pictures).toEqual([large.length]);
});

it('under the same key is filed once, as a form too', async () => {
  const id = await declined();
  const boundary = 'fixed';
  const body = `--${boundary}\r\ncontent-disposition: form-data; name="description"\r\n\r\nTwice\r\n--${boundary}--\r\n`;
  const headers = {
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'idempotency-key': `c-${id}`,
  };
  const [first, second] = [await complain(id, body, headers), await complain(id, body, headers)];
  expect([first.status, second.text]).toEqual([201, first.text]);
  expect(sent).toBe(1);
});

it('takes nothing but whole pictures under 5 MB, and asks nobody before it has looked', async () => {
  const id = await declined();
  const pictures = async (...given: string[]) =>
    (await complain(id, { description: 'x', pictures: given })).json;
  expect((await pictures(base64(Buffer.from('GIF89a and more')))).code).toBe('no_picture');
  const large = Buffer.concat([jpegFixture(), Buffer.alloc(5_000_000)]);
  expect(await pictures(base64(large))).toMatchObject({ status: 413, code: 'picture_too_large' });
  expect((await pictures('not base64!')).errors[0].path).toBe('pictures.0');
  const four = Array.from({ length: 4 }, () => base64(pngFixture()));
  expect((await pictures(...four)).errors[0].path).toBe('pictures');
  expect((await complain(id, { description: ' ' })).json.errors[0].path).toBe('description');
  expect((await complain(id, 'x'.repeat(21_000_000))).json).toMatchObject({ status: 413, code: 'too_large' });
  expect((await complain(id, '--x', { 'content-type': 'multipart/form-data' })).json.code).toBe(
    'invalid_request',
  );
  expect(sent).toBe(0);
  expect(await complaintsOf(id)).toEqual([]);
});

it('large bodies are for complaints of merchants alone', async () => {
  const id = await declined();
  const body = 'x'.repeat(70_000);
  const post = (path: string, key: string) =>
    fetch(server.url + path, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body });
  expect((await post(`/v1/payments/${id}/refunds`, KEYS.secretKey)).status).toBe(413);
  expect((await post(`/v1/payments/${id}/complaints`, 'sk_nobody')).status).toBe(401);
});

it('without an answer is unknown, and is not sent again unless that is asked for', async () => {
  const id = await declined();
  interfere = () => Promise.reject(new ProviderUnreachable('cut off'));
  expect((await complain(id, { description: 'x' })).json.status).toBe('unknown');
  interfere = undefined;
  const second = (await complain(id, { description: 'x' })).json;
  expect(second).toMatchObject({ status: 409, code: 'complaint_unanswered' });
  expect(sent).toBe(1);
  expect((await complain(id, { description: 'x', again: true })).json.status).toBe('filed');
  expect((await complaintsOf(id)).map(({ status }: { status: string }) => status)).toEqual([
    'unknown',
    'filed',
  ]);
});

it('is written down before it is sent, so that no twin is sent meanwhile, and a crash leaves it unknown', async () => {
  const id = await declined();
  let twin: unknown;
  interfere = async () => {
    twin = (await complain(id, { description: 'x', again: true })).json.code;
    expect(await complaintsOf(id)).toMatchObject([{ status: 'filing' }]);
    server.clock.advance(61_000);
    expect(await complaintsOf(id)).toMatchObject([{ status: 'unknown' }]);
  };
  await complain(id, { description: 'x' });
  expect(twin).toBe('complaint_unanswered');
  expect(sent).toBe(1);
});

it('that is refused says why, and may be filed anew', async () => {
  const id = await declined();
  interfere = () =>
    Promise.reject(
      new ProviderRefused('no', { providerCode: 'Complaint window closed', faultOwner: 'merchant' }),
    );
  const { status, json } = await complain(id, { description: 'x' });
  expect([status, json.code, json.detail]).toEqual([
    422,
    'operation_refused',
    'payatom said: Complaint window closed',
  ]);
  interfere = () => Promise.reject(new ProviderUnreachable('down', { sent: false }));
  expect((await complain(id, { description: 'x' })).json.code).toBe('operation_failed');
  interfere = undefined;
  expect((await complain(id, { description: 'x' })).status).toBe(201);
  expect(await complaintsOf(id)).toMatchObject([
    { status: 'refused', reason: 'Complaint window closed' },
    { status: 'refused', reason: 'not sent' },
    { status: 'filed' },
  ]);
});

it('is off without its token, and the answer says so', async () => {
  const bare = await startTestServer((url) => {
    const { payatom } = providerConfig(url);
    const { token: _token, ...complaint } = payatom.operations.complaint;
    return { providers: { payatom: { ...payatom, operations: { ...payatom.operations, complaint } } } };
  });
  try {
    const session = await bare.session({ currency: 'INR', country: 'IN', amount: 25050 });
    const { payment } = (await bare.launch(session, 'payatom:upi')).json;
    const path = `/v1/payments/${payment.id}/complaints`;
    expect((await bare.merchant('POST', path, { description: 'x' })).json).toMatchObject({
      status: 422,
      code: 'unsupported',
      detail: expect.stringMatching(
        /^Complaints with pictures is off: .*operations\.complaint\.token and signatureOver/,
      ),
    });
  } finally {
    await bare.close();
  }
});

it('is not there where the provider has no such call, or nobody has such a payment', async () => {
  const session = await server.session();
  const { payment } = (await server.launch(session, 'paysepro')).json;
  expect((await complain(payment.id, { description: 'x' })).json).toMatchObject({
    status: 422,
    code: 'unsupported',
    detail: 'paysepro has no such call.',
  });
  expect((await complain('pay_nobody', { description: 'x' })).status).toBe(404);
});
