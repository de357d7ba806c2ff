import { describe, expect, it } from 'vitest';
import { checkout, method, payment, withStatus } from '../../test-data/checkout.ts';
import type { Checkout } from '../core/contract.ts';
import { drawCode } from '../core/qr.ts';
import { LANGUAGES } from '../i18n/language-of.ts';
import { checkout as english } from '../i18n/languages/en.ts';
import { type CheckoutPage, parseCheckoutForm, parseGiveUp, renderCheckoutPage } from './server.tsx';

const page = (shown: Checkout, over: Partial<CheckoutPage> = {}): string =>
  renderCheckoutPage({
    checkout: shown,
    clientSecret: 'cs_1_secret_x',
    action: '/c/cs_1_secret_x',
    locale: 'en-IE',
    assets: { script: '/farebox.js', style: '.farebox{margin:0}' },
    ...over,
  });

const asking = checkout({
  methods: [
    method({ requires: ['email', 'name'] }),
    method({
      id: 'boxcharge:NB',
      requires: ['bankcode', 'email', 'some_new_field'],
      choices: { bankcode: [{ value: 'HDFC', label: 'HDFC Bank' }] },
    }),
  ],
});

const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'&<!--\u2028`;
const hostile = checkout({
  site: { ...checkout().site, name: HOSTILE },
  methods: [
    method({
      id: HOSTILE,
      name: HOSTILE,
      icon: HOSTILE,
      provider: HOSTILE,
      providerName: HOSTILE,
      requires: [HOSTILE],
    }),
  ],
  session: { ...checkout().session, reference: HOSTILE, items: [{ name: HOSTILE, quantity: 1 }] },
});

describe('a strict Content-Security-Policy holds', () => {
  it.each([
    ['choosing', page(asking)],
    ['waiting', page(checkout({ payment: payment() }))],
    ['paid', page(withStatus('completed'))],
    ['hostile names', page(hostile)],
  ])('%s has no inline script, no style but its one stylesheet, no handler', (_what, html) => {
    const tags = html.replace(/<script id="farebox-state".*?<\/script>/s, '').match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /\s(style|on\w+)=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<script'))).toEqual([
      '<script src="/farebox.js" defer data-farebox-hosted="true">',
    ]);
    // The server allows it by its hash: the page needs no second request to be drawn.
    expect(html.match(/<style.*?<\/style>/gs)).toEqual(['<style>.farebox{margin:0}</style>']);
  });

  it('a checkout waits to be drawn until the last that is in it has come', () => {
    expect(page(asking)).toContain('<link rel="expect" href="#farebox-state" blocking="render"/>');
    expect(page(asking)).toMatch(/<script id="farebox-state"[^>]*>[^<]*<\/script><\/body><\/html>$/);
  });

  it('no text from outside ends its element, and the script gets back exactly what came', () => {
    const html = page(hostile);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<img src=x');
    const json = /<script id="farebox-state" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json).checkout.site.name).toBe(HOSTILE);
  });

  it('refuses an address that would run a script', () => {
    const session = { ...checkout().session, successUrl: 'javascript:alert(1)' };
    expect(() => page(checkout({ session }))).toThrow(/session.successUrl/);
  });
});

describe('without a script', () => {
  it('is a form that posts one choice among all methods', () => {
    const html = page(asking);
    expect(html).toContain('<form class="methods" part="methods" method="post" action="/c/cs_1_secret_x"');
    expect(html.match(/<input type="radio"[^>]*name="method"/g)).toHaveLength(2);
    expect(html).toContain('Continue to pay');
    expect(html).not.toMatch(/<(input|select)[^>]* required/);
  });

  it('labels every field, the unknown ones too', () => {
    const html = page(asking);
    const ids = [...html.matchAll(/<(?:input|select)[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(7);
    for (const id of ids) expect(html).toContain(`for="${id}"`);
    expect(html).toContain('>Some new field</label>');
  });

  it('names fields so that two methods never collide, and reads back only the chosen one', () => {
    const html = page(asking);
    expect(html).toContain('name="boxcharge:NB/fields.bankcode"');
    const body = parseCheckoutForm([
      ['method', 'boxcharge:NB'],
      ['paysepro:sofort/customer.email', 'other@example.com'],
      ['boxcharge:NB/customer.email', ' ana@example.com '],
      ['boxcharge:NB/fields.bankcode', 'HDFC'],
      ['boxcharge:NB/fields.some_new_field', ''],
    ]);
    expect(body).toEqual({
      method: 'boxcharge:NB',
      customer: { email: 'ana@example.com' },
      fields: { bankcode: 'HDFC' },
    });
  });

  it('a form without a choice names no method', () => {
    expect(parseCheckoutForm([])).toEqual({ method: '' });
  });

  it('waiting asks again by itself and offers another way', () => {
    const html = page(checkout({ payment: payment() }));
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="4"/></noscript>');
    expect(html).toMatch(/<button type="submit"[^>]*name="give-up" value="pay_1"/);
    expect(parseGiveUp([['give-up', 'pay_1']])).toBe('pay_1');
    expect(parseGiveUp([['method', 'x']])).toBeUndefined();
  });

  it('draws a code, and leaves its drawing out of what the script is told', () => {
    const data = 'upi://pay?pa=kettle@bank&am=12.00';
    const html = page(checkout({ payment: payment({ next: { type: 'qr', data } }) }));
    const { path } = drawCode(data);
    expect(html.split(path)).toHaveLength(2);
    expect(html).toContain(`<path d="${path}"`);
    expect(html).toContain('Scan to pay');
  });

  it('shows the link alone of what no code can hold', () => {
    const data = `upi://pay?pa=kettle@bank&tn=${'x'.repeat(3000)}`;
    const html = page(checkout({ payment: payment({ next: { type: 'qr', data } }) }));
    expect(html).not.toContain('class="qr"');
    expect(html).toContain('href="upi://pay?pa=kettle@bank&amp;tn=xxx');
  });

  it('shows what was typed and what is wrong with it, tied together', () => {
    const html = page(asking, {
      selected: 'boxcharge:NB',
      values: { email: 'ana@' },
      problems: [{ path: 'customer.email', message: 'Please enter a valid email address.' }],
    });
    const input = /<input[^>]*name="boxcharge:NB\/customer.email"[^>]*>/.exec(html)?.[0] ?? '';
    expect(input).toContain('value="ana@"');
    expect(input).toContain('aria-invalid="true"');
    const problem = /aria-describedby="([^"]+)"/.exec(input)?.[1];
    expect(html).toContain(`id="${problem}">Please check this field.`);
    expect(html).toContain('role="alert"');
  });
});

describe('the provider of a method', () => {
  const offering = (...methods: Parameters<typeof method>[0][]) =>
    page(checkout({ methods: methods.map((over) => method(over)) }));
  const details = (html: string) =>
    [...html.matchAll(/<span class="detail">(.*?)<\/span>/g)].map(([, text]) => text);
  const upi = { name: 'UPI', icon: 'upi' };
  const plan = {
    id: 'ampere:papara:1',
    provider: 'ampere',
    providerName: 'AMPERE',
    name: 'Papara',
    plan: { days: 7 },
  };

  it.each([
    [
      'is not said where every method has a name of its own',
      [{}, { id: 'boxcharge:nb', name: 'Net banking' }],
      [],
    ],
    [
      'is said of two that share a name, and of no other',
      [
        { ...upi, id: 'payatom:upi', provider: 'payatom', providerName: 'PayAtom' },
        { ...upi, id: 'boxcharge:upi', provider: 'boxcharge', providerName: 'BoxCharge' },
        {},
      ],
      ['via PayAtom', 'via BoxCharge'],
    ],
    [
      'is not said of two plans of one provider, which differ in days',
      [plan, { ...plan, id: 'ampere:papara:2', plan: { days: 30 } }],
      ['7 days of access', '30 days of access'],
    ],
    [
      'is said beside the days of a plan whose name another provider has, too',
      [plan, { id: 'payatom:papara', provider: 'payatom', providerName: 'PayAtom', name: 'Papara' }],
      ['7 days of access · via AMPERE', 'via PayAtom'],
    ],
  ])('%s', (_what, methods, said) => {
    const items = checkout().session.items.map(({ quantity }) => ` × ${quantity}`);
    expect(details(offering(...methods))).toEqual([...items, ...said]);
  });
});

describe('beside the methods', () => {
  const SUPPORT = { url: 'https://shop.example/help', email: 'tea@shop.example' };
  const hrefs = (html: string) =>
    [...(/<p class="help">.*?<\/p>/s.exec(html)?.[0].matchAll(/href="([^"]*)"/g) ?? [])].map(
      ([, href]) => href,
    );

  it('stand the steps to come while the shopper chooses, in every language', () => {
    const told = LANGUAGES.map((locale) => /<ol>(.*?)<\/ol>/.exec(page(checkout(), { locale }))?.[1] ?? '');
    expect(told.every((steps) => steps.includes('Kettle &amp; Leaf') && !/[{}]/.test(steps))).toBe(true);
    expect(new Set(told).size).toBe(LANGUAGES.length);
    expect(told[0]?.match(/<li>/g)).toHaveLength(3);
  });

  it('is no step back where there is no page to come back to', () => {
    const session = { ...checkout().session, successUrl: null };
    expect(page(checkout({ session }))).not.toContain('come back to Kettle');
  });

  it.each([
    ['it is paid', withStatus('completed')],
    ['it is waited for', checkout({ payment: payment() })],
    ['nothing can be chosen', checkout({ methods: [] })],
  ])('stand no steps once %s', (_what, shown) => {
    expect(page(shown)).not.toContain('class="next-steps"');
    expect(page(shown)).not.toContain('class="side-panel"');
    expect(hrefs(page(shown, { support: SUPPORT }))).toHaveLength(2);
  });

  it.each([
    ['both', SUPPORT, ['https://shop.example/help', 'mailto:tea@shop.example']],
    ['a page', { url: SUPPORT.url }, ['https://shop.example/help']],
    ['an address', { email: SUPPORT.email }, ['mailto:tea@shop.example']],
    ['nothing', undefined, []],
  ])('are the ways to ask a shop that names %s', (_what, support, links) => {
    expect(hrefs(page(checkout(), support && { support }))).toEqual(links);
  });
});

describe('every end is told', () => {
  it.each([
    [withStatus('completed'), 'Payment received', 'https://shop.example/thanks'],
    [withStatus('expired'), 'This checkout has expired', 'https://shop.example/cart'],
    [withStatus('canceled'), 'This checkout was canceled', 'https://shop.example/cart'],
    [checkout({ methods: [] }), 'There is no way to pay this', 'https://shop.example/cart'],
  ] as const)('$1, with the way back', (shown, text, link) => {
    expect(page(shown)).toContain(text);
    expect(page(shown)).toContain(`href="${link}"`);
  });

  it('a decline is explained above the methods', () => {
    const html = page(checkout({ payment: payment({ status: 'failed', next: null }) }));
    expect(html).toContain('The payment with Sofort was not completed.');
    expect(html).toContain('type="radio"');
  });

  it('a decline of a method that is offered no longer is told by its name', () => {
    const left = payment({ status: 'failed', next: null, method: 'paysepro:gone', methodName: 'Multibanco' });
    expect(page(checkout({ payment: left }))).toContain('The payment with Multibanco was not completed.');
  });

  it('a success names the method, and through whom it was paid', () => {
    const paid = (over: object) =>
      page(withStatus('completed', { payment: payment({ status: 'succeeded', next: null, ...over }) }));
    expect(paid({})).toContain('<p class="paid-with"><strong>Sofort</strong> via Paysepro</p>');
    // The method that was chosen, paid through the next provider.
    expect(paid({ provider: 'payatom', providerName: 'PayAtom' })).toContain(
      '<strong>Sofort</strong> via PayAtom',
    );
    expect(paid({ methodName: null })).not.toContain('paid-with');
  });

  it('a payment under review asks not to pay again', () => {
    expect(page(checkout({ payment: payment({ review: true }) }))).toContain('Please do not pay again');
  });
});

it('writes prices as the shopper writes them, and marks a sandbox', () => {
  const sandbox = checkout({ site: { ...checkout().site, mode: 'sandbox' } });
  expect(page(sandbox, { locale: 'de-DE' }).replace(/\u00a0/g, ' ')).toContain('12,00 €');
  expect(page(sandbox)).toContain('>Test mode<');
  expect(page(checkout())).not.toContain('>Test mode<');
});

describe('in the language of the shopper', () => {
  it('is written in it, and hands the script all its texts, so that nothing more is asked for', () => {
    const html = page(checkout(), { locale: 'fr-CH' });
    expect(html).toContain('<html lang="fr" dir="ltr"');
    const json = /<script id="farebox-state" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const { language, texts } = JSON.parse(json);
    expect([language, Object.keys(texts).sort()]).toEqual(['fr', Object.keys(english).sort()]);
    expect(html).toContain(texts.choose);
  });

  it('runs from right to left where that is how it is written', () => {
    expect(page(checkout(), { locale: 'ar-EG' })).toContain('<html lang="ar" dir="rtl"');
  });

  it('is English for a locale that nobody knows', () => {
    expect(page(checkout(), { locale: 'no such locale' })).toContain('€12.00');
  });
});

describe('icons', () => {
  const drawn = (style: 'fill' | 'line', color: string | null) =>
    page(checkout({ icons: { sofort: { path: 'M1 1h2z', style, color } } }));

  it('are the drawings that the server sends, a brand in its colour', () => {
    expect(drawn('fill', '#1677ff')).toMatch(/class="icon fill"><svg[^>]*><path d="M1 1h2z" fill="#1677ff"/);
    expect(drawn('line', null)).toMatch(/class="icon line"><svg[^>]*><path d="M1 1h2z"\s*\/?>/);
  });

  it('are letters where nothing is drawn', () => {
    expect(page(checkout())).toMatch(/class="icon monogram tint\d"[^>]*>S</);
  });

  it.each([
    ['a path that is more than a path', { path: 'M1 1" onload="alert(1)', color: null }],
    ['a colour that is more than a colour', { path: 'M1 1', color: 'url(//x)' }],
  ])('%s is refused', (_what, icon) => {
    const icons = { sofort: { style: 'fill', ...icon } } as const;
    expect(() => page(checkout({ icons }))).toThrow(/icons\.sofort/);
  });
});

describe('a payment that goes back', () => {
  const given = (status: 'refund_pending' | 'partially_refunded' | 'refunded', locale: string) =>
    page({ ...withStatus('completed'), payment: payment({ status, next: null }) }, { locale });

  it('is told above what was paid, in every language, in other words for each state', () => {
    expect(page(withStatus('completed'))).not.toContain('class="refund"');
    expect(given('refunded', 'en')).toContain('has refunded this payment.');
    const told = LANGUAGES.flatMap((language) =>
      (['refund_pending', 'partially_refunded', 'refunded'] as const).map(
        (status) => /<p class="refund">(.*?)<\/p>/.exec(given(status, language))?.[1],
      ),
    );
    expect(told.every((text) => text?.includes('Kettle &amp; Leaf'))).toBe(true);
    expect(new Set(told).size).toBe(3 * LANGUAGES.length);
  });
});
