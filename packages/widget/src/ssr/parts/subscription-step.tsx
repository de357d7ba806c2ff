import type { JSX } from 'preact';
import type { LanguageTexts } from '../../i18n/language-texts.ts';
import type { Texts } from '../../i18n/texts.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { CHECK, CLOCK, STOP } from '../../ui/glyphs.ts';

/** The subscription that a payment has bought; `amount` in minor units. */
export interface ShownSubscription {
  readonly plan: string;
  readonly amount: number;
  readonly currency: string;
}

/** The status of a subscription, or `sure`: the page asks for confirmation. `noAnswer`: the provider did not answer. */
export type SubscriptionStatus = 'active' | 'sure' | 'inactive' | 'ended' | 'access' | 'noAnswer';

/** The view of a subscriber's page. Every form sends `phone` again, because there is no login. */
export type SubscriptionView =
  | { readonly type: 'ask'; readonly phone: string; readonly triesLeft: number | null }
  | { readonly type: 'locked' | 'gone' }
  | { readonly type: SubscriptionStatus; readonly phone: string; readonly bought: ShownSubscription };

/** The name of a text of this page. */
type SubscriptionKey = keyof LanguageTexts['subscription'];

/** The texts of a subscriber's page, and those of the checkout. */
export interface SubscriptionPageTexts {
  readonly texts: Texts;
  say(key: SubscriptionKey, gaps?: Readonly<Record<string, string>>): string;
}

/** The props of the parts of a subscriber's page. */
export interface StepProps {
  readonly view: SubscriptionView;
  readonly words: SubscriptionPageTexts;
  readonly shop: string;
  /** Where its forms go. */
  readonly action: string;
  /** Where the shop is. */
  readonly back: string | null;
}

/** The current step of a subscriber's page. */
export function SubscriptionStep(props: StepProps): JSX.Element {
  const { view } = props;
  if (view.type === 'ask') return <Ask {...props} view={view} />;
  return (
    <section class="outcome">
      <Seal type={view.type} />
      <Message {...props} />
      {'phone' in view && <Steps {...props} view={view} />}
      {/* Whoever is asked for a yes or a no is offered nothing else. */}
      {props.back && view.type !== 'sure' && <BackLink {...props} back={props.back} />}
    </section>
  );
}

/** Asks for the phone number, before anything is shown. */
function Ask({
  view,
  words,
  action,
}: StepProps & { readonly view: SubscriptionView & { type: 'ask' } }): JSX.Element {
  const { texts, say } = words;
  const wrong = view.triesLeft !== null;
  return (
    <form class="ask" method="post" action={action}>
      <div>
        <h2>{say('yours')}</h2>
        <p class="soft">{say('intro')}</p>
      </div>
      <div class="field">
        <label for="phone">{texts.t('field.phone')}</label>
        <input
          id="phone"
          name="phone"
          type="tel"
          autocomplete="tel"
          required
          value={view.phone}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'problem hint' : 'hint'}
        />
        {wrong && (
          <p class="problem" id="problem" role="alert">
            {say('wrong')} {say('left', { count: String(view.triesLeft) })}
          </p>
        )}
        <p class="hint" id="hint">
          {texts.t('hint.phone')}
        </p>
      </div>
      <button type="submit" class="primary" name="step" value="show">
        {say('show')}
      </button>
    </form>
  );
}

function Seal({ type }: Pick<SubscriptionView, 'type'>): JSX.Element {
  const good = type === 'active' || type === 'ended' || type === 'access';
  return (
    <span class="seal" data-kind={good ? 'good' : undefined}>
      <Glyph path={good ? CHECK : type === 'gone' || type === 'noAnswer' ? CLOCK : STOP} />
    </span>
  );
}

const DETAILS: Readonly<Record<string, SubscriptionKey>> = {
  sure: 'sureDetail',
  inactive: 'inactiveDetail',
  ended: 'endedDetail',
  noAnswer: 'noAnswerDetail',
  locked: 'lockedDetail',
  gone: 'goneDetail',
};

function Message({ view, words: { say }, shop }: StepProps): JSX.Element | null {
  if (view.type === 'ask') return null;
  const said = view.type === 'access' ? 'ended' : view.type;
  const detail = DETAILS[said];
  return (
    <>
      <h2>{say(said)}</h2>
      {detail && <p>{say(detail, { shop })}</p>}
      {view.type === 'access' && <p>{say('access')}</p>}
    </>
  );
}

/** The step that a button asks for, its label, and how it looks. */
type StepButton = readonly [step: string, label: SubscriptionKey | 'retry', look: string];

/** The buttons of each status. Only the one that cancels the subscription is red. */
const STEPS: Readonly<Record<string, readonly StepButton[]>> = {
  active: [['ask', 'cancel', 'small']],
  sure: [
    ['cancel', 'yes', 'primary danger'],
    ['show', 'keep', 'small'],
  ],
  noAnswer: [['show', 'retry', 'primary']],
};

function Steps({
  view,
  words: { say, texts },
  action,
}: StepProps & { readonly view: { readonly type: string; readonly phone: string } }): JSX.Element | null {
  const steps = STEPS[view.type];
  if (!steps) return null;
  return (
    <form class="submit" method="post" action={action}>
      <input type="hidden" name="phone" value={view.phone} />
      {steps.map(([step, label, look]) => (
        <button key={step} type="submit" class={look} name="step" value={step}>
          {label === 'retry' ? texts.t(label) : say(label)}
        </button>
      ))}
    </form>
  );
}

const BackLink = ({ words, shop, back }: StepProps & { readonly back: string }): JSX.Element => (
  <a class="quiet" href={back}>
    {words.texts.t('back', { shop })}
  </a>
);
