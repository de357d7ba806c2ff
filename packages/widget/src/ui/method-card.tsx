import type { JSX } from 'preact';
import type { Method } from '../core/contract.ts';
import { providerName } from './brand.ts';
import { METHOD_NAME } from './form-names.ts';
import { MethodFields } from './method-fields.tsx';
import { MethodIcon } from './method-icon.tsx';
import type { LoadedProps } from './view-props.ts';

interface CardProps extends LoadedProps {
  readonly method: Method;
  readonly index: number;
}

/** One way to pay: a radio button as a card, and what it needs to know below. */
export function MethodCard({ state, view, method, index }: CardProps): JSX.Element {
  const { t } = view.texts;
  const prefix = `farebox-method-${index}`;
  const { notice, checkout } = state;
  const failed = notice !== null && 'method' in notice && notice.method === method.id;
  return (
    <div class="method">
      <label class="choice" for={prefix}>
        <input
          type="radio"
          id={prefix}
          name={METHOD_NAME}
          value={method.id}
          checked={state.selected === method.id}
          onChange={() => view.actions.select(method.id)}
        />
        <MethodIcon icon={method.icon} name={method.name} />
        <span class="what">
          <span class="name">{method.name}</span>
          <span class="detail">
            {method.plan && `${t('days', { days: view.texts.days(method.plan.days) })} · `}
            {t('via', { provider: providerName(method.provider) })}
          </span>
          {failed && <span class="badge">{t('failedNow')}</span>}
          {!failed && method.health === 'slow' && <span class="badge">{t('slow')}</span>}
        </span>
        {checkout.session.amount === null && (
          <span class="price">{view.texts.price(method.amount, method.currency)}</span>
        )}
      </label>
      <MethodFields state={state} view={view} method={method} prefix={prefix} />
    </div>
  );
}
