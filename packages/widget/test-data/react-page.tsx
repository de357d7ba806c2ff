/** @jsxImportSource react */
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import type { FareboxCheckoutProps } from '../src/npm/component/props.ts';
import { FareboxCheckout } from '../src/npm/react.tsx';

const place = document.querySelector('main') ?? document.body;
let root: Root | undefined;

const tree = (props: FareboxCheckoutProps | null) => (
  <StrictMode>{props && <FareboxCheckout {...props} />}</StrictMode>
);

/** Draws the component with these properties, or nothing. */
export function show(props: FareboxCheckoutProps | null): void {
  root ??= createRoot(place);
  root.render(tree(props));
}

/** Takes over what a server has rendered with these properties. */
export function hydrate(props: FareboxCheckoutProps): void {
  root = hydrateRoot(place, tree(props));
}
