import type { JSX } from 'preact';
import type { ViewContext } from './view-props.ts';

/** The shape of what is coming, so that nothing jumps when it comes. */
export const Skeleton = ({ view }: { readonly view: ViewContext }): JSX.Element => (
  <div class="checkout" part="checkout" role="status" aria-label={view.texts.t('loading')}>
    <div class="summary">
      <span class="bone short" />
      <span class="bone tall" />
    </div>
    <div class="stage">
      <Bones />
    </div>
  </div>
);

/** The shape of methods. */
export const Bones = (): JSX.Element => (
  <>
    <span class="bone short" />
    <span class="bone card" />
    <span class="bone card" />
    <span class="bone card" />
  </>
);
