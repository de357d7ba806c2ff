import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './browser.ts';

const { CHROMIUM_PATH, CI } = process.env;

/** Started by run.ts, which finds the browser. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A stranger's machine may be busy; what passed only at the second try is listed as flaky, and is to be looked into.
  retries: CI ? 1 : 0,
  forbidOnly: Boolean(CI),
  reporter: [[CI ? 'dot' : 'list'], ['./proof-reporter.ts']],
  timeout: 30_000,
  expect: { timeout: 10_000 },
  use: {
    locale: 'en-GB',
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...BROWSER_FLAGS],
      // Shoppers' browsers keep a page that was left, and give it back as it was.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
    },
  },
});
