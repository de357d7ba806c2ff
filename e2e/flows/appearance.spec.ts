import { expectAccessible, expectTargets } from '../accessibility.ts';
import { expect, lightTest, test as ownContextTest } from '../fixtures.ts';
import { LookPage } from '../pages/look-page.ts';
import { inline, netBanking } from '../ways-in.ts';

/** The same, with the shop's page to try looks on. */
const test = lightTest.extend<{ look: LookPage }>({
  look: async ({ page, demo }, use) => use(new LookPage(page, demo.store)),
});

const BLUE = 'rgb(33, 73, 207)';

test('another accent shows at once, and the code to copy has it', async ({ look }) => {
  await look.open();
  await expect(look.checkout.payButton).toHaveCSS('background-color', BLUE);
  await look.control('Accent').fill('#0a7d55');
  await expect(look.checkout.payButton).toHaveCSS('background-color', 'rgb(10, 125, 85)');
  await expect(look.code('With a script tag')).toContainText('--farebox-accent: #0a7d55;');
  await expect(look.code('With React')).toContainText("accent: '#0a7d55',");
});

test('corners, space, font and theme show as well', async ({ look }) => {
  await look.open();
  const { payButton } = look.checkout;
  await look.control('Corners').fill('3');
  await expect(payButton).toHaveCSS('border-radius', '3px');
  await look.control('Font').selectOption('Serif');
  await expect(payButton).toHaveCSS('font-family', 'Georgia, serif');
  const sections = look.checkout.root.locator('.checkout');
  await look.control('Space').fill('31');
  await expect(sections).toHaveCSS('row-gap', '31px');
  await expect(sections).toHaveCSS('color', 'rgb(18, 21, 28)');
  await look.control('Theme').selectOption('Dark');
  await expect(sections).toHaveCSS('color', 'rgb(240, 242, 246)');
});

test('a preset is one look, and Plain takes all of it back', async ({ look }) => {
  await look.open();
  const { payButton } = look.checkout;
  await expect(look.preset('Plain')).toHaveAttribute('aria-pressed', 'true');
  await look.preset('Night').click();
  await expect(payButton).toHaveCSS('background-color', 'rgb(242, 193, 78)');
  await expect(payButton).toHaveCSS('color', 'rgb(28, 21, 3)');
  await expect(payButton).toHaveCSS('border-radius', '10px');
  await expect(look.preset('Night')).toHaveAttribute('aria-pressed', 'true');
  await expect(look.code('With React')).toContainText("'on-accent': '#1c1503',");
  await look.preset('Plain').click();
  await expect(payButton).toHaveCSS('background-color', BLUE);
  await expect(payButton).toHaveCSS('border-radius', '12px');
  await expect(look.code('With a script tag')).not.toContainText('--farebox-');
});

test('an accent that its text cannot be read on is warned of', async ({ look }) => {
  await look.open();
  await expect(look.warning).toBeHidden();
  await look.control('Accent').fill('#f2c14e');
  await expect(look.warning).toContainText('1.6:1');
  await look.control('Text on it').fill('#1c1503');
  await expect(look.warning).toBeHidden();
});

test('who tries to pay comes back to the look that they had chosen', async ({ look, provider }) => {
  await look.open();
  await look.preset('Paper').click();
  await look.checkout.pay(netBanking);
  await provider.end('Decline');
  await expect(look.returned).toBeVisible();
  await expect(look.checkout.payButton).toHaveCSS('background-color', 'rgb(138, 59, 18)');
});

test('the code can be copied', async ({ look, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await look.open();
  await look.preset('Round').click();
  await look.copy('With React').click();
  await expect(look.copy('With React')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await look.code('With React').textContent());
});

test('everybody can try looks on', async ({ look, page }) => {
  await look.open();
  for (const preset of ['Plain', 'Round', 'Night', 'Paper']) {
    await look.preset(preset).click();
    await expectAccessible(page);
  }
  await expectTargets(page.getByRole('form', { name: 'The look' }));
});

test('the shop’s own stylesheet and its ::part rules reach the checkout', async ({ visitBy, page }) => {
  const visit = visitBy(inline);
  await visit.enter();
  const { payButton } = visit.checkout;
  await page.addStyleTag({
    content: `
      #pay { --farebox-accent: #123456; --farebox-radius: 5px; }
      #pay ::part(button) { letter-spacing: 3px; }`,
  });
  await expect(payButton).toHaveCSS('background-color', 'rgb(18, 52, 86)');
  await expect(payButton).toHaveCSS('border-radius', '5px');
  await expect(payButton).toHaveCSS('letter-spacing', '3px');
});

test('drawings stay whole, whatever is chosen', async ({ visitBy }) => {
  const visit = visitBy(inline);
  await visit.enter();
  const drawings = visit.checkout.root.locator('svg');
  const total = await drawings.count();
  for (const method of await visit.checkout.methods.all()) {
    await method.check();
    await expect(visit.checkout.root.locator('svg[viewBox]')).toHaveCount(total);
  }
});

ownContextTest.describe('on a phone', () => {
  ownContextTest.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  ownContextTest('nobody is offered to go on with a phone', async ({ visitBy }) => {
    const visit = visitBy(inline);
    await visit.enter();
    await expect(visit.checkout.payButton).toBeVisible();
    await expect(visit.checkout.onPhone).toBeHidden();
  });
});
