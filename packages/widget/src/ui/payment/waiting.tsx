import type { JSX } from 'preact';
import { isLive } from '../../core/checkout/state.ts';
import type { Method, Next, PublicPayment } from '../../core/contract.ts';
import { GIVE_UP_NAME } from '../../core/form/form-names.ts';
import { Glyph } from '../glyph.tsx';
import { CLOCK } from '../glyphs.ts';
import { keyedText } from '../keyed-text.tsx';
import type { LoadedProps } from '../view-props.ts';
import { NoticeBanner } from './notice-banner.tsx';
import { onDemandText, PayTo, priceOf, Reference } from './payment-instructions.tsx';
import { QrPicture } from './qr-picture.tsx';

/** The screen of a pending payment: the shopper's next step, and a button to give it up. */
export function Waiting({ state, view }: LoadedProps): JSX.Element {
  const { payment } = state.checkout;
  const [title, detail] = textsOf({ state, view });
  const next = nextOf(state);
  const qr = codeOf(state);
  return (
    <section class="outcome" part="outcome">
      {state.notice?.type === 'trouble' && <NoticeBanner state={state} view={view} />}
      {!qr && payToOf(state) === undefined && <Seal state={state} />}
      {next?.type === 'wait' && <Wallet state={state} />}
      <h2 tabIndex={-1}>{keyedText(title)}</h2>
      <p role="status">{keyedText(detail)}</p>
      {qr && <QrPicture qr={qr} view={view} />}
      <NextStep state={state} view={view} />
      {next && <Reference state={state} view={view} next={next} />}
      {isLive(payment) && state.phase !== 'leaving' && <GiveUp state={state} view={view} />}
    </section>
  );
}

/**
 * The shopper's next step; none for a payment under review, or after the bank reference was given: a QR code on the screen would be paid a
 * second time.
 */
function nextOf({ checkout: { payment } }: LoadedProps['state']): Next | null | undefined {
  return mayBePaid(payment) ? null : payment?.next;
}

/** Whether a second payment could pay twice. */
const mayBePaid = (payment: PublicPayment | null): boolean =>
  payment?.review === true || givenReference(payment) !== undefined;

/** The bank reference that the shopper has given. */
function givenReference(payment: PublicPayment | null): string | undefined {
  const next = payment?.next;
  return next && 'given' in next ? next.given : undefined;
}

/** The payee's number. */
function payToOf(state: LoadedProps['state']): string | undefined {
  const next = nextOf(state);
  return next?.type === 'wait' ? next.payTo : undefined;
}

/** The QR code of this payment, when it has been drawn. */
function codeOf(state: LoadedProps['state']) {
  const next = nextOf(state);
  const { qr } = state;
  return next?.type === 'qr' && qr?.text === next.data ? qr : undefined;
}

/** The heading and the text below it. */
function textsOf({ state, view }: LoadedProps): readonly [title: string, detail: string] {
  const reference = givenReference(state.checkout.payment);
  if (reference !== undefined && !state.checkout.payment?.review)
    return [
      view.texts.t('waiting'),
      onDemandText(state, receiptOf(state.checkout.payment?.next), { reference }),
    ];
  if (payToOf(state) !== undefined)
    return [
      onDemandText(state, 'sendTo', { amount: priceOf({ state, view }) }),
      onDemandText(state, 'sendToDetail'),
    ];
  const { payment, site } = state.checkout;
  const gaps = { provider: payment?.providerName ?? '', shop: site.name };
  const [title, detail] = wordsOf(state);
  return [view.texts.t(title, gaps), view.texts.t(detail, gaps)];
}

/** A reference that only the merchant sees is saved; the provider does not look for the payment by it. */
const receiptOf = (next: Next | null | undefined) =>
  next && 'referenceFor' in next && next.referenceFor === 'provider' ? 'referenceGiven' : 'referenceSaved';

function wordsOf(state: LoadedProps['state']) {
  const { phase, inWindow } = state;
  const { payment } = state.checkout;
  if (phase === 'leaving') return ['leaving', 'leavingDetail'] as const;
  if (payment?.review) return ['review', 'reviewDetail'] as const;
  if (payment?.next?.type === 'qr') {
    return codeOf(state) ? (['scan', 'scanDetail'] as const) : (['inApp', 'inAppDetail'] as const);
  }
  // A pending card payment needs nothing of the shopper; all other payments without a page are confirmed in an app.
  if (payment?.next?.type === 'wait' && !isByCard(state)) return ['inApp', 'inAppDetail'] as const;
  return inWindow ? (['inWindow', 'inWindowDetail'] as const) : (['waiting', 'waitingDetail'] as const);
}

const methodOf = ({ checkout: { methods, payment } }: LoadedProps['state']): Method | undefined =>
  methods.find(({ id }) => id === payment?.method);

const isByCard = (state: LoadedProps['state']): boolean => methodOf(state)?.next === 'card';

/** The status icon. Screens with an instruction for the shopper do not have it. */
const Seal = ({ state }: Pick<LoadedProps, 'state'>): JSX.Element => (
  <span class="seal" data-kind={state.checkout.payment?.review ? 'review' : 'wait'}>
    <Glyph path={CLOCK} />
  </span>
);

/** The name of the app that the shopper opens. */
function Wallet({ state }: Pick<LoadedProps, 'state'>): JSX.Element | null {
  const method = methodOf(state);
  return method && method.next !== 'card' ? (
    <p key={method.name} class="wallet">
      {method.name}
    </p>
  ) : null;
}

function NextStep({ state, view }: LoadedProps): JSX.Element | null {
  const { t } = view.texts;
  const next = nextOf(state);
  const number = payToOf(state);
  if (number !== undefined) return <PayTo state={state} view={view} number={number} />;
  if (next?.type === 'redirect' && state.inWindow) {
    return (
      <button type="button" class="primary" part="button" onClick={() => view.actions.act('reopenWindow')}>
        {t('reopenWindow')}
      </button>
    );
  }
  if (next?.type === 'redirect') {
    return (
      <a class="primary" part="button" href={next.url} rel="noreferrer">
        {t('goOn')}
      </a>
    );
  }
  if (next?.type !== 'qr') return null;
  if (!/^(upi|https):/i.test(next.data))
    return (
      <code key={next.data} class="data">
        {next.data}
      </code>
    );
  return (
    // In a window of its own: a browser that has no app for `upi:` may leave the page for one that says so.
    <a class="primary" part="button" href={next.data} target="_blank" rel="noopener noreferrer">
      {t('openApp')}
    </a>
  );
}

function GiveUp({ state, view }: LoadedProps): JSX.Element {
  const { payment } = state.checkout;
  const { t } = view.texts;
  const submit = (event: Event) => {
    event.preventDefault();
    view.actions.act('chooseAnother');
  };
  return (
    <form method="post" action={view.action} onSubmit={submit}>
      <button type="submit" class="quiet" name={GIVE_UP_NAME} value={payment?.id ?? ''}>
        {keyedText(t(state.phase === 'giving-up' ? 'givingUp' : mayBePaid(payment) ? 'notPaid' : 'another'))}
      </button>
    </form>
  );
}
