import type { JSX } from 'preact';
import type { ViewContext } from './view-props.ts';

/**
 * The skeleton of the checkout while it loads. It shares no class with the checkout: new elements do not count as layout shift, moved ones
 * would.
 */
export const Skeleton = ({ view }: { readonly view: ViewContext }): JSX.Element => (
  <div class="checkout" part="checkout" role="status" aria-label={view.texts.t('loading')}>
    <div>
      <TextSkeleton />
      <div class="skeleton card" />
    </div>
    <MethodsSkeleton />
  </div>
);

/** The skeleton of the methods. */
export const MethodsSkeleton = (): JSX.Element => (
  <div>
    <TextSkeleton />
    <div class="skeleton card" />
    <div class="skeleton card" />
    <div class="skeleton card" />
  </div>
);

/** A line of text with a blank, so that the browser has loaded the font when the text comes. */
const TextSkeleton = (): JSX.Element => <div class="skeleton short">&nbsp;</div>;
