import { expectAccessible, expectTargets } from '../accessibility.ts';
import { expect, lightTest as test } from '../fixtures.ts';
import { wayOf } from '../state.ts';
import { states } from '../states.ts';
import { hostedPage } from '../ways-in.ts';

const DESK = { width: 1440, height: 900 };

// Some states are reached through refusals and cut connections, which the browser writes down.
test.beforeEach(({ witness }) => witness.pardon(/^Failed to load resource/, /^Farebox: /));

for (const locale of ['en', 'ar', 'ja']) {
  for (const state of states) {
    test(`everybody can use a checkout that is: ${state.name} (${locale})`, async ({
      visitBy,
      merchant,
      otherDevice,
      page,
    }) => {
      await page.setViewportSize(DESK);
      const visit = visitBy(wayOf(state));
      await state.reach({ visit, merchant, otherDevice }, locale);
      // Our own pages say it once, for the whole document.
      const root = visit.way === hostedPage ? page.locator('html') : visit.checkout.root.locator('.farebox');
      await expect(root).toHaveAttribute('lang', locale);
      await expect(root).toHaveCSS('direction', locale === 'ar' ? 'rtl' : 'ltr');
      await expectAccessible(page);
      await expectTargets(visit.checkout.root);
    });
  }
}
