import type { JSX } from 'preact';
import type { ViewContext } from './view-props.ts';

/**
 * The shape of what is coming. Its parts are none of the classes that come: what is drawn anew has not moved, as an element that stayed
 * would have.
 */
export const Skeleton = ({ view }: { readonly view: ViewContext }): JSX.Element => (
  <div class="checkout" part="checkout" role="status" aria-label={view.texts.t('loading')}>
    <div>
      <TextSkeleton />
      <div class="bone card" />
    </div>
    <MethodsSkeleton />
  </div>
);

/** The shape of methods. */
export const MethodsSkeleton = (): JSX.Element => (
  <div>
    <TextSkeleton />
    <div class="bone card" />
    <div class="bone card" />
    <div class="bone card" />
  </div>
);

/** A line of text that says nothing yet: its letters are ready when the words come. */
const TextSkeleton = (): JSX.Element => <div class="bone short">&nbsp;</div>;
