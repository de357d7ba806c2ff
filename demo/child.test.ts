import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Child, startChild } from './child.ts';

let folder: string;
let child: Child;

const start = (program: string): Child => {
  const logFile = join(folder, 'child.log');
  child = startChild({ name: 'Kettle', args: ['--eval', program], env: process.env, logFile });
  return child;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'farebox-child-'));
});

afterEach(async () => {
  await child.stop();
  rmSync(folder, { recursive: true });
});

test('a process that dies says how, and what it last printed', async () => {
  const { ended } = start('console.error("no water"); process.exit(3)');
  expect(await ended).toBe('Kettle ended with code 3.\nno water');
  expect(readFileSync(join(folder, 'child.log'), 'utf8')).toBe('no water\n');
});

test('stopping ends a process together with what it started', async () => {
  const { ended, stop } = start(`
    const { spawn } = require('node:child_process');
    const leaf = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
    leaf.once('exit', (_code, signal) => { console.log('leaf ' + signal); process.exit(0); });
    process.on('SIGTERM', () => {});
    leaf.once('spawn', () => console.log('brewing'));
  `);
  await expect.poll(() => readFileSync(join(folder, 'child.log'), 'utf8')).toContain('brewing');
  await stop();
  expect(await ended).toBe('Kettle ended with code 0.\nbrewing\nleaf SIGTERM');
});
