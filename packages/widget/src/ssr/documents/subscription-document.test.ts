import { describe, expect, it } from 'vitest';
import { languageTexts } from '../../i18n/all-languages.ts';
import { LANGUAGES } from '../../i18n/language-of.ts';
import { renderSubscriptionPage, type SubscriptionView } from '../server.tsx';

const HOSTILE = `</style></title><script>alert(1)</script>"'&<!--`;
const bought = { plan: 'Papara · Weekly pass', amount: 4990, currency: 'TRY' };
const phone = '+905551112233';
const views: readonly SubscriptionView[] = [
  { type: 'ask', phone: '', triesLeft: null },
  { type: 'ask', phone, triesLeft: 3 },
  { type: 'locked' },
  { type: 'gone' },
  { type: 'active', phone, bought },
  { type: 'sure', phone, bought },
  { type: 'inactive', phone, bought },
  { type: 'ended', phone, bought },
  { type: 'access', phone, bought },
  { type: 'noAnswer', phone, bought },
];

const page = (view: SubscriptionView, over: { name?: string; locale?: string } = {}): string =>
  renderSubscriptionPage({
    shop: { name: over.name ?? 'Kettle & Leaf', logo: null, theme: 'auto', mode: 'live' },
    view,
    action: '/s/token',
    back: 'https://shop.example/',
    locale: over.locale ?? 'en-IE',
    assets: { style: '.farebox{margin:0}' },
  });

const stepsOf = (html: string) => [...html.matchAll(/name="step" value="(\w+)"/g)].map(([, step]) => step);

describe.each(views)('a subscriber’s page that is: $type', (view) => {
  it('has no script, no style but its one stylesheet, no handler, whatever its texts are', () => {
    const hostile =
      'bought' in view ? { ...view, phone: HOSTILE, bought: { ...bought, plan: HOSTILE } } : view;
    const html = page(hostile, { name: HOSTILE });
    const tags = html.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<script|\s(style|on\w+)=/.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(html.match(/<style.*?<\/style>/gs)).toEqual(['<style>.farebox{margin:0}</style>']);
  });

  it('says it in every language', () => {
    for (const locale of LANGUAGES) {
      const texts = languageTexts[locale].subscription;
      const said = view.type === 'ask' ? texts.intro : texts[view.type === 'access' ? 'ended' : view.type];
      expect(page(view, { locale })).toContain(said);
      expect(page(view, { locale })).not.toMatch(/\{\w+\}<|undefined/);
    }
  });
});

it('asks before it cancels, and offers only what can be done', () => {
  const steps = Object.fromEntries(views.map((view) => [view.type, stepsOf(page(view))]));
  expect(steps).toEqual({
    ask: ['show'],
    locked: [],
    gone: [],
    active: ['ask'],
    sure: ['cancel', 'show'],
    inactive: [],
    ended: [],
    access: [],
    noAnswer: ['show'],
  });
});

it('says what is wrong beside the field, to everybody', () => {
  const html = page({ type: 'ask', phone, triesLeft: 3 });
  expect(html).toMatch(/<input[^>]*aria-invalid="true"[^>]*aria-describedby="problem hint"/);
  expect(html).toMatch(/id="problem" role="alert">[^<]*Tries left: 3/);
  expect(page({ type: 'ask', phone: '', triesLeft: null })).not.toContain('aria-invalid');
});
