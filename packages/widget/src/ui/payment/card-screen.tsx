import type { JSX } from 'preact';
import type { LoadedProps } from '../view-props.ts';

/** Card details are asked for in a frame from our own origin, which the page around cannot look into. */
export function CardScreen({ state, view }: LoadedProps): JSX.Element {
  const { card, checkout, selected } = state;
  const name = checkout.methods.find(({ id }) => id === selected)?.name ?? '';
  return (
    <section key="card" class="card-screen" part="outcome" aria-busy={!card?.isLoaded}>
      <h2 tabIndex={-1}>{name}</h2>
      <iframe
        class="card"
        title={name}
        src={card?.url}
        height={card?.height}
        data-there={card?.isLoaded || undefined}
      />
      <button type="button" class="quiet" onClick={() => view.actions.act('chooseAnother')}>
        {view.texts.t('another')}
      </button>
    </section>
  );
}
