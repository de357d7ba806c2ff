import type { JSX } from 'preact';
import type { ViewContext } from './view-props.ts';

/** The shape of what is coming, so that nothing jumps when it comes. */
export function Skeleton({ view }: { readonly view: ViewContext }): JSX.Element {
  return (
    <div class="checkout" data-phase="loading" role="status">
      <span class="unseen">{view.texts.t('loading')}</span>
      <div class="summary" aria-hidden="true">
        <span class="bone short" />
        <span class="bone tall" />
      </div>
      <div class="stage" aria-hidden="true">
        <span class="bone short" />
        <span class="bone card" />
        <span class="bone card" />
        <span class="bone card" />
      </div>
    </div>
  );
}
