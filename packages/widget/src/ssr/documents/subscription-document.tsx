import type { JSX } from 'preact';
import type { PublicSite } from '../../core/contract.ts';
import { languageTexts, packOf } from '../../i18n/all-languages.ts';
import { fill } from '../../i18n/fill.ts';
import { createTexts } from '../../i18n/texts.ts';
import { PageShell } from '../parts/page-shell.tsx';
import { ShopName } from '../parts/shop-name.tsx';
import {
  type ShownSubscription,
  type SubscriptionPageTexts,
  SubscriptionStep,
  type SubscriptionView,
} from '../parts/subscription-step.tsx';
import { TestBanner } from '../parts/test-banner.tsx';

/** The content of a subscriber's page. */
export interface SubscriptionPage {
  /** Null when the link is not valid. */
  readonly shop: PublicSite | null;
  readonly view: SubscriptionView;
  /** Where its forms go. */
  readonly action: string;
  /** Where the shop is, where that is known. */
  readonly back: string | null;
  readonly locale: string;
  readonly assets: { readonly style: string };
}

/** The page on which a subscriber sees and cancels a subscription: no script, one form for each step, no data before the phone number is confirmed. */
export function SubscriptionDocument(page: SubscriptionPage): JSX.Element {
  const { shop, view, locale, assets } = page;
  const words = wordsOf(locale);
  const title = [words.say('yours'), shop?.name].filter(Boolean).join(' · ');
  const bought = 'bought' in view ? view.bought : null;
  return (
    <PageShell title={title} texts={words.texts} theme={shop?.theme ?? 'auto'} style={assets.style}>
      <main class="slim">
        <h1 class="unseen">{title}</h1>
        <div class="farebox">
          <div class={shop ? 'checkout' : undefined}>
            {shop?.mode === 'sandbox' && <TestBanner texts={words.texts} />}
            {shop && <Summary shop={shop} bought={bought} words={words} />}
            <div class="stage">
              <SubscriptionStep
                view={view}
                words={words}
                shop={shop?.name ?? ''}
                action={page.action}
                back={page.back}
              />
            </div>
          </div>
        </div>
      </main>
    </PageShell>
  );
}

function Summary({
  shop,
  bought,
  words: { say, texts },
}: {
  readonly shop: PublicSite;
  readonly bought: ShownSubscription | null;
  readonly words: SubscriptionPageTexts;
}): JSX.Element {
  return (
    <section class="summary" aria-label={say('yours')}>
      <ShopName {...shop} />
      {bought && (
        <>
          <p class="total vague">{bought.plan}</p>
          <p class="soft">{texts.price(bought.amount, bought.currency)}</p>
        </>
      )}
    </section>
  );
}

function wordsOf(locale: string): SubscriptionPageTexts {
  const pack = packOf(locale);
  const own = languageTexts[pack.language].subscription;
  return {
    texts: createTexts(locale, pack),
    say: (key, gaps = {}) => fill(own[key], gaps),
  };
}
