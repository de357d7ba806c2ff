import type { Page } from '@playwright/test';
import { expect, lightTest as test } from '../fixtures.ts';

/** Rules of themes as they are, which would hide or change a checkout if they reached it. */
const RULES: Readonly<Record<string, string>> = {
  'div:empty': 'div:empty { display: none }',
  'inherited text':
    'body { white-space: nowrap; text-transform: uppercase; letter-spacing: .3em; word-spacing: 1em }',
  'box-sizing': '*, *::before { box-sizing: content-box; min-width: 400px }',
  direction:
    'body { direction: rtl; text-align: right; writing-mode: horizontal-tb; font: italic 9px serif }',
  'line-height': '* { line-height: 0; font-size: 0; color: transparent }',
  'all: unset': '* { all: unset } button { display: none !important }',
  'a small root': ':root { font-size: 62.5% }',
  'every div':
    'div { opacity: 0; height: 0; float: left; transform: scale(0); position: absolute; overflow: hidden }',
  'important rules':
    'main div, farebox-checkout { margin: 9px; filter: blur(9px) } input, svg, form { display: none !important }',
};

/** What every control of the checkout looks like, and where it is within its card. */
const looks = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const root = document.querySelector('[farebox-host]')?.shadowRoot?.querySelector('.farebox');
    const origin = root?.getBoundingClientRect();
    return [...(root?.querySelectorAll('h2, legend, label, input, p, button, svg') ?? [])].map((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const { color, display, opacity, fontSize, letterSpacing, lineHeight, textTransform, visibility } =
        style;
      return {
        at: [box.x - (origin?.x ?? 0), box.y - (origin?.y ?? 0), box.width, box.height].map(Math.round),
        ...{ color, display, opacity, fontSize, letterSpacing, lineHeight, textTransform, visibility },
      };
    });
  });

/** By how many CSS pixels the checkout is wider than its place, or what is in it wider than the checkout. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const host = document.querySelector('[farebox-host]');
    const root = host?.shadowRoot?.querySelector('.farebox');
    if (!host || !root) return Number.NaN;
    return Math.max(root.getBoundingClientRect().right - innerWidth, root.scrollWidth - root.clientWidth, 0);
  });

/** A page of a shop at this width, with the checkout in a place that no rule of a theme changes. */
const WAYS = {
  tag: (server: string, secret: string) =>
    `<main id="pay"></main><script src="${server}/farebox.js" data-farebox-session="${secret}" data-farebox-mount="#pay"></script>`,
  element: (server: string, secret: string) =>
    `<main id="pay"><farebox-checkout client-secret="${secret}"></farebox-checkout></main><script src="${server}/farebox.js"></script>`,
  modal: (server: string, secret: string) =>
    `<main id="pay"></main><script src="${server}/farebox.js"></script><script>Farebox.create({ clientSecret: '${secret}' }).open()</script>`,
} as const;

/** What the test holds still, so that only what reaches into the checkout differs. */
const PLACE =
  'html, body, main, farebox-checkout { all: revert !important; display: block !important; margin: 0 !important }';

for (const [way, html] of Object.entries(WAYS)) {
  test(`rules of a theme do not reach the checkout (${way})`, async ({ ownPage, page, merchant, demo }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const { clientSecret } = await merchant.createSession(ownPage.urls);
    const look = async (rules: string) => {
      await ownPage.show(`<style>${rules} ${PLACE}</style>${html(demo.server, clientSecret)}`);
      await page.getByRole('button', { name: /^Pay .*\d/ }).waitFor();
      expect(await overflow(page), rules).toBe(0);
      return looks(page);
    };
    const plain = await look('');
    for (const [name, rules] of Object.entries(RULES)) expect(await look(rules), name).toEqual(plain);
  });
}

for (const hidden of ['display: none', 'visibility: hidden'])
  test(`a part of the page that is hidden hides the checkout in it (${hidden})`, async ({
    ownPage,
    page,
    merchant,
    demo,
  }) => {
    const { clientSecret } = await merchant.createSession(ownPage.urls);
    await ownPage.show(`<style>main { ${hidden} }</style>${WAYS.tag(demo.server, clientSecret)}`);
    const pay = page.locator('#pay').getByRole('button', { name: /^Pay .*\d/, includeHidden: true });
    await pay.waitFor({ state: 'attached' });
    await expect(pay).toBeHidden();
  });
