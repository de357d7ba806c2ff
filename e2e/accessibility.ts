import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The narrowest screen that must do, in CSS pixels (WCAG 2.2, 1.4.10 "Reflow"). */
const NARROW = { width: 320, height: 640 };

/** What axe finds; none of our pages has a frame, so looking at the page itself is enough. */
async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ help, nodes }) =>
    nodes.map(({ target, failureSummary }) => [help, target.join(' '), failureSummary].join('\n')),
  );
}

async function expectReflow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize(NARROW);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, `CSS pixels that ${page.url()} takes on a small phone`).toBeLessThanOrEqual(NARROW.width);
  if (before) await page.setViewportSize(before);
}

/**
 * Expects that everybody can use the page as it stands, shadow roots included: axe finds nothing wrong in light or in dark, and on
 * the smallest phone nobody has to scroll sideways.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findings(new AxeBuilder({ page })), `axe on ${page.url()}`).toEqual([]);
  // Only colours differ in the dark.
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = new AxeBuilder({ page }).withRules('color-contrast');
  expect(await findings(colours), `axe on ${page.url()} in the dark`).toEqual([]);
  await expectReflow(page);
}
