import { readFileSync } from 'node:fs';
import process from 'node:process';
import { readObject } from './reading.ts';
import { readHooks, startSandbox } from './sandbox.ts';

// SANDBOX_HOOKS is the JSON itself or the path of a file that holds it, as `farebox hooks --json` prints it for a site.
// SANDBOX_SCENARIO: see docs/sandbox.md.
const {
  SANDBOX_PORT = '4002',
  SANDBOX_HOST = '127.0.0.1',
  SANDBOX_HOOKS = '{}',
  SANDBOX_LATER_MS = '5000',
  SANDBOX_SCENARIO = '',
  SANDBOX_PUBLIC_URL,
} = process.env;
const hooks = SANDBOX_HOOKS.trimStart().startsWith('{') ? SANDBOX_HOOKS : readFileSync(SANDBOX_HOOKS, 'utf8');

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));

const { url } = await startSandbox({
  port: Number(SANDBOX_PORT),
  host: SANDBOX_HOST,
  hooks: readHooks(readObject(hooks)),
  laterMs: Number(SANDBOX_LATER_MS),
  scenario: SANDBOX_SCENARIO,
  ...(SANDBOX_PUBLIC_URL ? { publicUrl: SANDBOX_PUBLIC_URL } : {}),
});
console.log(`Sandbox of the providers: ${url}`);
