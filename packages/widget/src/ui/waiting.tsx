import type { JSX } from 'preact';
import { isLive } from '../core/state.ts';
import { providerName } from './brand.ts';
import { GIVE_UP_NAME } from './form-names.ts';
import { Glyph } from './glyph.tsx';
import type { LoadedProps } from './view-props.ts';

/** A payment is under way: what to do next, and the way out. */
export function Waiting({ state, view }: LoadedProps): JSX.Element {
  const { payment, site } = state.checkout;
  const { t } = view.texts;
  const provider = providerName(payment?.method.split(':')[0] ?? '');
  const gaps = { provider, shop: site.name };
  const [title, detail] = wordsOf(state);
  return (
    <section class="outcome">
      <span class="seal" data-kind={payment?.review ? 'review' : 'wait'}>
        <Glyph name="clock" />
      </span>
      <h2 tabIndex={-1}>{t(title, gaps)}</h2>
      <p role="status">{messageOf(state) ?? t(detail, gaps)}</p>
      <WayOn state={state} view={view} />
      {isLive(payment) && state.phase !== 'leaving' && <GiveUp state={state} view={view} />}
    </section>
  );
}

function wordsOf({ phase, checkout: { payment } }: LoadedProps['state']) {
  if (phase === 'leaving') return ['leaving', 'leavingDetail'] as const;
  if (payment?.review) return ['review', 'reviewDetail'] as const;
  return payment?.next?.type === 'qr'
    ? (['inApp', 'inAppDetail'] as const)
    : (['waiting', 'waitingDetail'] as const);
}

function messageOf({ checkout: { payment } }: LoadedProps['state']): string | null {
  return payment?.next?.type === 'wait' && !payment.review ? payment.next.message : null;
}

function WayOn({ state, view }: LoadedProps): JSX.Element | null {
  const { payment } = state.checkout;
  const next = payment?.review ? null : payment?.next;
  if (next?.type === 'redirect') {
    return (
      <a class="primary" href={next.url} rel="noreferrer">
        {view.texts.t('goOn')}
      </a>
    );
  }
  if (next?.type !== 'qr') return null;
  if (!/^(upi|https):/i.test(next.data)) return <code class="data">{next.data}</code>;
  return (
    <a class="primary" href={next.data}>
      {view.texts.t('openApp')}
    </a>
  );
}

function GiveUp({ state, view }: LoadedProps): JSX.Element {
  const { payment } = state.checkout;
  const { t } = view.texts;
  const submit = (event: Event) => {
    event.preventDefault();
    view.actions.chooseAnother();
  };
  return (
    <form method="post" action={view.action} onSubmit={submit}>
      <button type="submit" class="quiet" name={GIVE_UP_NAME} value={payment?.id ?? ''}>
        {state.phase === 'giving-up' ? t('givingUp') : t(payment?.review ? 'notPaid' : 'another')}
      </button>
    </form>
  );
}
