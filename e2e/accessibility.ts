import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The narrowest screen that must do, in CSS pixels (WCAG 2.2, 1.4.10 "Reflow"); a phone, or 1280 pixels at 400 %. */
const NARROW = { width: 320, height: 640 };
/** A desk's screen at 200 % zoom. */
const ZOOMED = { width: 720, height: 450 };
/** What a finger hits, in CSS pixels; more than the 24 that WCAG 2.2 asks for (2.5.8). */
const TARGET = 44;

/** What axe finds, best practices and the size of targets included; none of our pages has a frame, so the page itself is enough. */
async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ help, nodes }) =>
    nodes.map(({ target, failureSummary }) => [help, target.join(' '), failureSummary].join('\n')),
  );
}

async function expectReflow(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const available = page.viewportSize()?.width ?? 0;
  expect(width, `CSS pixels that ${page.url()} takes where there are ${available}`).toBeLessThanOrEqual(
    available,
  );
}

/**
 * Expects that everybody can use the page as it stands, shadow roots included: axe finds nothing wrong in light or in dark, and on
 * the smallest phone nobody has to scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  expect(await findings(axe), `axe on ${page.url()}`).toEqual([]);
  // Only colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = new AxeBuilder({ page }).withRules('color-contrast');
  expect(await findings(colours), `axe on ${page.url()} in the dark`).toEqual([]);
  const before = page.viewportSize();
  for (const screen of [NARROW, ZOOMED]) {
    await page.setViewportSize(screen);
    await expectReflow(page);
  }
  if (before) await page.setViewportSize(before);
}

/** Expects everything that can be pressed to be large enough for a finger, on a phone; a radio button's label counts with it. */
export async function expectTargets(root: Locator): Promise<void> {
  const before = root.page().viewportSize();
  await root.page().setViewportSize(NARROW);
  const controls = root.locator('button, a[href], select, input');
  const small = await controls.evaluateAll((elements, least) => {
    const targetOf = (element: Element) =>
      (element.matches('[type=radio]') ? element.closest('label') : null) ?? element;
    return elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: targetOf(element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < least || box.height < least)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} x ${box.height}`);
  }, TARGET);
  expect(small, `smaller than ${TARGET} pixels`).toEqual([]);
  if (before) await root.page().setViewportSize(before);
}
