import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { choose } from '../../../../demo/sandbox/person.ts';
import { startTestServer } from '../../testing/server/test-server.ts';
import { dayOf } from '../domain/day.ts';

const BIN = fileURLToPath(new URL('../../bin/farebox.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'farebox-reconcile-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(config: unknown, ...args: string[]) {
  const file = join(folder, 'farebox.config.json');
  writeFileSync(file, JSON.stringify(config));
  const child = spawn(process.execPath, [BIN, 'reconcile', ...args], {
    env: { ...process.env, FAREBOX_CONFIG: file },
  });
  const [[code], stdout, stderr] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

it('prints what is different of a day, beside a server at work, and says what cannot be compared', {
  timeout: 60_000,
}, async () => {
  const database = `sqlite:${join(folder, 'farebox.db')}`;
  const server = await startTestServer({}, { database });
  try {
    server.sandbox.setHooks({ payatom: '' });
    const session = await server.session({ currency: 'INR', country: 'IN', amount: 25050 });
    const { payment, next } = (await server.launch(session, 'payatom:upi')).json;
    await choose(next.url, 'approve');
    const config = { ...(server.config as object), port: 0 };
    const today = dayOf(new Date(), 'Asia/Kolkata');
    const { code, stdout, stderr } = await run(config, 'shop', 'payatom', today);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`payatom, ${today}: 1 listed by them, 1 begun with us, 1 different`);
    expect(stdout).toMatch(new RegExp(`^extra +${payment.id} +pending 25050 +Approved 25050 `, 'm'));
    expect((await server.merchant('GET', `/v1/payments/${payment.id}`)).json.outcome).toBe('succeeded');

    const off = await run(config, 'shop', 'boxcharge', today);
    expect([off.code, off.stderr]).toEqual([1, 'farebox: boxcharge has no such call.\n']);
    expect((await run(config, 'shop', 'payatom', 'today')).stderr).toContain('expected a day');
    expect((await run(config, 'elsewhere', 'payatom', today)).stderr).toContain('expected a site');
  } finally {
    await server.close();
  }
});
