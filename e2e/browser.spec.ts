import { expect, test } from '@playwright/test';
import { findBrowser, type Machine } from './browser.ts';

/** A machine on which only these files can be run. */
function machine(executables: readonly string[], env: Machine['env'] = {}): Machine {
  return { env, playwrightPath: '/playwright/chrome', isExecutable: (path) => executables.includes(path) };
}

test.describe('the browser of the tests', () => {
  test('is the one that was asked for', () => {
    const env = { CHROMIUM_PATH: '/mine/chrome' };
    expect(findBrowser(machine(['/mine/chrome', '/usr/bin/chromium'], env))).toBe('/mine/chrome');
  });

  test('is never another one than was asked for', () => {
    const env = { CHROMIUM_PATH: '/gone/chrome' };
    expect(() => findBrowser(machine(['/usr/bin/chromium'], env))).toThrow('/gone/chrome');
  });

  test('is the system’s before Playwright’s', () => {
    const both = ['/usr/bin/chromium', '/playwright/chrome'];
    expect(findBrowser(machine(both))).toBe('/usr/bin/chromium');
  });

  test('is found on PATH', () => {
    const env = { PATH: '/bin:/opt/browsers' };
    expect(findBrowser(machine(['/opt/browsers/chromium'], env))).toBe('/opt/browsers/chromium');
  });

  test('is Playwright’s where the system has none', () => {
    expect(findBrowser(machine(['/playwright/chrome']))).toBe('/playwright/chrome');
  });

  test('is none where there is none', () => {
    expect(findBrowser(machine([]))).toBeUndefined();
  });
});
