import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { BROWSER_FLAGS, provideBrowser, thisMachine } from '../../../e2e/browser.ts';

/** Starts the browser that the browser tests use; installs one where there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await provideBrowser(thisMachine), args: [...BROWSER_FLAGS] });
}

/**
 * One script of this module and all that it imports, as a shop's own build makes it, for development: React's StrictMode mounts
 * everything twice then. Its exports are members of `npm`.
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'npm' } },
  });
  const files = [built].flat().flatMap((output) => ('output' in output ? output.output : []));
  return files.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}
