import type { Page } from '@playwright/test';
import { expect, lightTest, test } from '../fixtures.ts';
import { HostedCheckout } from '../pages/hosted-checkout.ts';
import { element, hostedPage, modal, netBanking, scriptTag, type WayIn } from '../ways-in.ts';

/** A tag whose place has the link to the hosted page in it. */
const withLink: WayIn = { ...scriptTag, name: 'script tag with a link', page: 'script with link' };

/** Takes from a browser what came after the oldest that we support, as far as a page can. */
function forgetNewInterfaces(): void {
  const gone: readonly (readonly [object, string])[] = [
    [Array.prototype, 'at'],
    [String.prototype, 'at'],
    [Object, 'hasOwn'],
    [window, 'reportError'],
    [window, 'requestIdleCallback'],
    [window, 'structuredClone'],
    [window, 'ReportingObserver'],
    [Document.prototype, 'adoptedStyleSheets'],
    [ShadowRoot.prototype, 'adoptedStyleSheets'],
    [CSSStyleSheet.prototype, 'replaceSync'],
    [HTMLDialogElement.prototype, 'showModal'],
    [Element.prototype, 'ariaDisabled'],
    [Element.prototype, 'ariaLabel'],
    [Element.prototype, 'ariaBusy'],
  ];
  for (const [owner, name] of gone) Reflect.deleteProperty(owner, name);
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const { capture, once, passive } = typeof options === 'object' ? options : { capture: options };
    return listen.call(this, type, listener, {
      capture: capture ?? false,
      once: once ?? false,
      passive: passive ?? false,
    });
  };
}

for (const way of [scriptTag, element, modal, hostedPage]) {
  lightTest(
    `in a browser without newer interfaces a shopper pays (${way.name})`,
    async ({ visitBy, page, provider }) => {
      await page.addInitScript(forgetNewInterfaces);
      const visit = visitBy(way);
      await visit.enter();
      const box = await visit.checkout.payButton.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await visit.checkout.pay(netBanking);
      await provider.end('Approve');
      await visit.expectPaid();
    },
  );
}

const focusedIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.closest('[role=dialog], dialog')
      ? (focused.getAttribute('type') ?? focused.localName)
      : 'outside';
  });

for (const browser of ['the newest', 'one without <dialog>'] as const) {
  lightTest(
    `a checkout above the page begins at its first method, and keeps the focus (${browser})`,
    async ({ visitBy, page }) => {
      if (browser !== 'the newest') await page.addInitScript(forgetNewInterfaces);
      const visit = visitBy(modal);
      await visit.goto();
      await visit.shopPage.openButton.focus();
      await page.keyboard.press('Enter');
      await expect(visit.checkout.methods.first()).toBeFocused();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Shift+Tab');
        await expect(visit.shopPage.openButton).not.toBeFocused();
      }
      await visit.checkout.methods.first().focus();
      expect(await focusedIn(page)).toBe('radio');
      await page.keyboard.press('Escape');
      await expect(visit.checkout.root).toHaveCount(0);
      await expect(visit.shopPage.openButton).toBeFocused();
    },
  );
}

lightTest(
  'a click beside a checkout above the page closes it in a browser without <dialog>',
  async ({ visitBy, page }) => {
    await page.addInitScript(forgetNewInterfaces);
    const visit = visitBy(modal);
    await visit.enter();
    await page.mouse.click(4, 4);
    await expect(visit.checkout.root).toHaveCount(0);
  },
);

lightTest('the checkout takes the place of the link to the hosted page', async ({ visitBy }) => {
  const visit = visitBy(withLink);
  await visit.enter();
  await expect(visit.checkout.payButton).toBeVisible();
  await expect(visit.checkout.root.getByRole('link', { name: 'Pay there' })).toHaveCount(0);
});

for (const way of [scriptTag, withLink, element]) {
  lightTest(
    `where nothing can be drawn, the way to the hosted page stands there, and is told (${way.name})`,
    async ({ visitBy, page, provider, witness }) => {
      witness.pardon(/^Farebox: /);
      await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'attachShadow'));
      const visit = visitBy(way);
      await visit.goto({ session: { locale: 'en' } });
      const link = visit.checkout.root.getByRole('link');
      await expect(link).toHaveText(['How would you like to pay?']);
      // The element tells it once for each of its attributes that the page brought.
      const codes = (await visit.shopPage.heard()).errors.map((error) => Reflect.get(Object(error), 'code'));
      expect([...new Set(codes)]).toEqual(['unexpected_answer']);
      await link.click();
      const hosted = new HostedCheckout(page);
      await hosted.pay(netBanking);
      await provider.end('Approve');
      await visit.expectPaid();
    },
  );
}

lightTest(
  'where nothing can be drawn above the page, the shopper goes to the hosted page',
  async ({ visitBy, page, witness }) => {
    witness.pardon(/^Farebox: /);
    await page.addInitScript(() => Reflect.deleteProperty(Element.prototype, 'attachShadow'));
    const visit = visitBy(modal);
    await visit.goto();
    await visit.begin();
    await expect(new HostedCheckout(page).payButton).toBeVisible();
    expect(page.url()).toContain('/c/');
  },
);

/** What a stylesheet is to Chrome 38: no custom property, no function of colours, no grid, no logical property, no new selector. */
function asOldBrowserReads(css: string): string {
  const old = css
    .replace(/@supports not \(inset-inline-end:0\)\{((?:[^{}]*\{[^{}]*\})*)\}/g, '$1')
    .replace(/@(?:supports|container|media \((?:hover|pointer|prefers))[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
  return old.replace(/([{;])([^{};]*:[^{};]*)/g, (whole, before: string, declaration: string) =>
    /^(?:[a-z-]*(?:inline|block)-|[a-z-]*(?:inline|block)\b|inset|(?:row-|column-)?gap|grid|place-|justify-items|--)|:\s*(?:grid|start|end)\b|(?:var|min|max|color-mix|light-dark)\(|fit-content|#[\da-f]{8}\b/.test(
      declaration,
    ) && !declaration.startsWith('display:block')
      ? before
      : whole,
  );
}

test.describe('in a browser of 2014, without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the hosted page can be read and pays', async ({ visitBy, page, provider }) => {
    await page.route(/\/c\/cs_/, async (route) => {
      const answer = await route.fetch({ maxRedirects: 0 });
      if (!/html/.test(answer.headers()['content-type'] ?? '')) return route.fulfill({ response: answer });
      const html = (await answer.text()).replace(
        /<style>(.*?)<\/style>/s,
        (_all, css: string) => `<style>${asOldBrowserReads(css)}</style>`,
      );
      const { 'content-security-policy': _policy, ...headers } = answer.headers();
      return route.fulfill({ status: answer.status(), headers, body: html });
    });
    const visit = visitBy(hostedPage);
    await visit.goto();
    const button = visit.checkout.payButton;
    await expect(button).toBeVisible();
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await expect(button).toHaveCSS('background-color', 'rgb(33, 73, 207)');
    await expect(button).toHaveCSS('color', 'rgb(255, 255, 255)');
    await expect(visit.checkout.root.locator('select').first()).toHaveCSS('border-top-style', 'solid');
    for (const radio of await visit.checkout.methods.all())
      expect((await radio.boundingBox())?.width).toBeGreaterThan(10);
    // Every method's fields are there; only those of the chosen one count.
    await visit.checkout.method(netBanking).check();
    await visit.checkout.root.locator('select').first().selectOption('Sandbox Bank');
    await button.click();
    await provider.end('Approve');
    await visit.expectPaid();
  });
});
