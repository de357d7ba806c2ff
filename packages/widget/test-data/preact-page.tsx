import { hydrate as hydrateTree, render } from 'preact';
import type { FareboxCheckoutProps } from '../src/npm/component/props.ts';
import { FareboxCheckout } from '../src/npm/preact.tsx';

const place = document.querySelector('main') ?? document.body;

/** Draws the component with these properties, or nothing. */
export function show(props: FareboxCheckoutProps | null): void {
  render(props && <FareboxCheckout {...props} />, place);
}

/** Takes over what a server has rendered with these properties. */
export function hydrate(props: FareboxCheckoutProps): void {
  hydrateTree(<FareboxCheckout {...props} />, place);
}
