import type { JSX } from 'preact';
import { isLive } from '../core/state.ts';
import { providerName } from './brand.ts';
import { GIVE_UP_NAME } from './form-names.ts';
import { Glyph } from './glyph.tsx';
import { CLOCK } from './glyphs.ts';
import { QrPicture } from './qr-picture.tsx';
import type { LoadedProps } from './view-props.ts';

/** A payment is under way: what to do next, and the way out. */
export function Waiting({ state, view }: LoadedProps): JSX.Element {
  const { payment, site } = state.checkout;
  const { t } = view.texts;
  const gaps = { provider: providerName(payment?.method.split(':')[0] ?? ''), shop: site.name };
  const [title, detail] = wordsOf(state);
  return (
    <section class="outcome" part="outcome">
      <Picture state={state} view={view} />
      <h2 tabIndex={-1}>{t(title, gaps)}</h2>
      <p role="status">{messageOf(state) ?? t(detail, gaps)}</p>
      <WayOn state={state} view={view} />
      {isLive(payment) && state.phase !== 'leaving' && <GiveUp state={state} view={view} />}
    </section>
  );
}

/** The code of this payment, once it is drawn. */
function codeOf({ qr, checkout: { payment } }: LoadedProps['state']) {
  const next = payment?.review ? null : payment?.next;
  return next?.type === 'qr' && qr?.text === next.data ? qr : undefined;
}

function wordsOf(state: LoadedProps['state']) {
  const { phase, inWindow } = state;
  const { payment } = state.checkout;
  if (phase === 'leaving') return ['leaving', 'leavingDetail'] as const;
  if (payment?.review) return ['review', 'reviewDetail'] as const;
  if (payment?.next?.type === 'qr') {
    return codeOf(state) ? (['scan', 'scanDetail'] as const) : (['inApp', 'inAppDetail'] as const);
  }
  return inWindow ? (['inWindow', 'inWindowDetail'] as const) : (['waiting', 'waitingDetail'] as const);
}

function messageOf({ checkout: { payment } }: LoadedProps['state']): string | null {
  return payment?.next?.type === 'wait' && !payment.review ? payment.next.message : null;
}

function Picture({ state, view }: LoadedProps): JSX.Element {
  const qr = codeOf(state);
  if (qr) return <QrPicture qr={qr} view={view} />;
  return (
    <span class="seal" data-kind={state.checkout.payment?.review ? 'review' : 'wait'}>
      <Glyph path={CLOCK} />
    </span>
  );
}

function WayOn({ state, view }: LoadedProps): JSX.Element | null {
  const { payment } = state.checkout;
  const { t } = view.texts;
  const next = payment?.review ? null : payment?.next;
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
  if (!/^(upi|https):/i.test(next.data)) return <code class="data">{next.data}</code>;
  return (
    <a class="primary" part="button" href={next.data}>
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
        {state.phase === 'giving-up' ? t('givingUp') : t(payment?.review ? 'notPaid' : 'another')}
      </button>
    </form>
  );
}
