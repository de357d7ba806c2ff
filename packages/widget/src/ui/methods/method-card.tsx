import type { JSX } from 'preact';
import { isLastUsed } from '../../core/checkout/state.ts';
import type { Method } from '../../core/contract.ts';
import { METHOD_NAME } from '../../core/form/form-names.ts';
import type { LoadedProps } from '../view-props.ts';
import { MethodFields } from './method-fields.tsx';
import { MethodIcon } from './method-icon.tsx';

interface CardProps extends LoadedProps {
  readonly method: Method;
  readonly index: number;
}

/** One method: a radio button as a card, with its required fields below. */
export function MethodCard({ state, view, method, index }: CardProps): JSX.Element {
  const { t } = view.texts;
  const prefix = `farebox-method-${index}`;
  const { icons, methods, session } = state.checkout;
  // The provider is named only where two providers offer a method of the same name.
  const isShared = methods.some(({ name, provider }) => name === method.name && provider !== method.provider);
  const detail = [
    method.plan && t('days', { days: view.texts.days(method.plan.days) }),
    isShared && t('via', { provider: method.providerName }),
  ]
    .filter(Boolean)
    .join(' · ');
  const badge = badgeOf(state, method, index);
  const chosen = state.selected === method.id;
  return (
    <div class="method" part="method" data-chosen={(view.live && chosen) || undefined}>
      <label class="choice" for={prefix}>
        <input
          type="radio"
          id={prefix}
          name={METHOD_NAME}
          value={method.id}
          checked={chosen}
          onChange={() => view.actions.select(method.id)}
        />
        <MethodIcon method={method} icon={icons[method.icon]} />
        <span class="what">
          <span class="name">{method.name}</span>
          {detail && <span class="detail">{detail}</span>}
          {badge && (
            <span key={badge} class="badge">
              {t(badge)}
            </span>
          )}
        </span>
        {session.amount === null && (
          <span class="price">{view.texts.price(method.amount, method.currency)}</span>
        )}
      </label>
      {(chosen || !view.live) && <MethodFields state={state} view={view} method={method} prefix={prefix} />}
    </div>
  );
}

function badgeOf({ notice, lastUsed }: LoadedProps['state'], { id, health }: Method, index: number) {
  if (notice && 'method' in notice && notice.method === id) return 'failedNow';
  if (health === 'slow') return 'slow';
  return index === 0 && isLastUsed(id, lastUsed) && 'lastUsed';
}
