import type { JSX } from 'preact';
import type { Loaded } from '../../core/checkout/state.ts';
import type { Next } from '../../core/contract.ts';
import { REFERENCE_NAME, REFERENCE_OF_NAME } from '../../core/form/form-names.ts';
import { fill } from '../../i18n/fill.ts';
import type { OnDemandKey } from '../../i18n/language-texts.ts';
import { onDemand as english } from '../../i18n/languages/en.ts';
import { keyedText } from '../keyed-text.tsx';
import { valueRef } from '../value-ref.ts';
import type { LoadedProps } from '../view-props.ts';

/** An on-demand text: English until the checkout's language has been loaded. */
export function onDemandText(
  { onDemand }: Loaded,
  key: OnDemandKey,
  gaps: Readonly<Record<string, string>> = {},
): string {
  return fill(onDemand?.[key] ?? english[key], gaps);
}

/** The formatted amount of the session. */
export function priceOf({ state, view }: LoadedProps): string {
  const { amount, currency } = state.checkout.session;
  return amount === null || currency === null ? '' : view.texts.price(amount, currency);
}

/** The payee's number, with a button that copies it. */
export function PayTo({ state, view, number }: LoadedProps & { readonly number: string }): JSX.Element {
  return (
    <div class="kept">
      <code key={number} class="data number" dir="ltr">
        {number}
      </code>
      {view.live && (
        <button type="button" class="small" onClick={() => view.actions.act('copyNumber')}>
          {keyedText(state.copied ? view.texts.t('copied') : onDemandText(state, 'copyNumber'))}
        </button>
      )}
    </div>
  );
}

const NAMES: Readonly<Record<string, OnDemandKey>> = { utr: 'utr', 'transaction-id': 'transactionId' };

/** The form for the bank reference. The provider finds the payment by it, or only the merchant sees it. */
export function Reference({ state, view, next }: LoadedProps & { readonly next: Next }): JSX.Element | null {
  if (next.type === 'redirect' || next.reference === undefined) return null;
  const submit = (event: Event) => {
    event.preventDefault();
    view.actions.act('sendReference');
  };
  return (
    <form
      class="reference"
      method="post"
      action={view.action}
      onSubmit={submit}
      aria-busy={state.isSendingReference}
    >
      <input type="hidden" name={REFERENCE_OF_NAME} value={state.checkout.payment?.id} />
      <Field state={state} view={view} kind={next.reference} />
      <button type="submit" class="small" aria-disabled={state.isSendingReference || undefined}>
        {keyedText(onDemandText(state, next.referenceFor === 'provider' ? 'sendReference' : 'saveReference'))}
      </button>
    </form>
  );
}

function Field({ state, view, kind }: LoadedProps & { readonly kind: string }): JSX.Element {
  const value = state.values[REFERENCE_NAME] ?? '';
  const problem = state.problems.find(({ path }) => path.endsWith(REFERENCE_NAME));
  const described = problem ? 'farebox-reference-problem farebox-reference-hint' : 'farebox-reference-hint';
  return (
    <div class="field" part="field">
      <label for="farebox-reference">{keyedText(onDemandText(state, NAMES[kind] ?? 'transactionId'))}</label>
      <input
        id="farebox-reference"
        name={REFERENCE_NAME}
        type="text"
        inputMode={kind === 'utr' ? 'numeric' : 'text'}
        autocomplete="off"
        dir="ltr"
        required
        value={view.live ? undefined : value}
        ref={valueRef(value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
        onInput={({ currentTarget }) => view.actions.type(REFERENCE_NAME, currentTarget.value)}
      />
      {problem && (
        <p class="problem" id="farebox-reference-problem" role="alert">
          {keyedText(view.texts.t(problem.message === 'trouble' ? 'trouble' : 'problem'))}
        </p>
      )}
      <p class="hint" id="farebox-reference-hint">
        {keyedText(onDemandText(state, 'referenceHint'))}
      </p>
    </div>
  );
}
