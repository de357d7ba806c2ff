#!/usr/bin/env node
// Starts the built server on a Node that can run it. Plain JavaScript for old Nodes: whatever the machine has, the pinned
// Node 24 (the npm package `node`) is found and started in its place.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const cli = new URL('../dist/cli.js', import.meta.url);
const [major] = process.versions.node.split('.').map(Number);

if (!existsSync(cli)) {
  process.stderr.write('farebox: not built yet; run "npm run build" first\n');
  process.exitCode = 1;
} else if (major >= 24) {
  await import(cli.href);
} else {
  startPinnedNode();
}

function startPinnedNode() {
  const node = pinnedNode();
  if (node === undefined) {
    process.stderr.write(
      `farebox: Node 24 or newer is needed, this is ${process.version}; "npm install node@24" brings one\n`,
    );
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(cli), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function pinnedNode() {
  try {
    const path = fileURLToPath(
      new URL('bin/node', new URL(`file://${createRequire(import.meta.url).resolve('node/package.json')}`)),
    );
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
