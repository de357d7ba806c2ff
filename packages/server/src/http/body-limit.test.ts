import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitBody } from './body-limit.ts';
import { TooLarge } from './errors.ts';

const app = new Hono();
app.use(limitBody(8));
app.onError((error, c) => c.text(error.message, error instanceof TooLarge ? 413 : 500));
app.all('/', async (c) => c.text(await c.req.text()));

describe('a body that may have 8 bytes', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer(getRequestListener(app.fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Sends a body as `headers` say, over a real connection, and tells status and text of the answer. */
  async function send(body: string, headers: Record<string, string | number>): Promise<[number, string]> {
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, host: '127.0.0.1', method: 'POST', headers, agent: false }, resolve)
        .on('error', reject)
        .end(body);
    });
    const text = (await answer.setEncoding('utf8').toArray()).join('');
    return [answer.statusCode ?? 0, text];
  }

  it('passes with 8, and is refused with 9, by the length that it declares', async () => {
    expect(await send('12345678', { 'content-length': 8 })).toEqual([200, '12345678']);
    expect(await send('123456789', { 'content-length': 9 })).toEqual([413, 'expected at most 8 bytes']);
  });

  it('is measured when it comes in chunks', async () => {
    const chunked = { 'transfer-encoding': 'chunked' };
    expect(await send('12345678', chunked)).toEqual([200, '12345678']);
    expect(await send('123456789', chunked)).toEqual([413, 'expected at most 8 bytes']);
  });

  it('is measured when nothing is said of it', async () => {
    const post = (body: string) => app.request('/', { method: 'POST', body });
    expect((await post('12345678')).status).toBe(200);
    expect((await post('123456789')).status).toBe(413);
    expect((await app.request('/')).status).toBe(200);
  });
});
