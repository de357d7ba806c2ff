import type { JSX } from 'preact';
import { GLYPHS } from './glyphs.ts';

/** A small drawing beside a text that says the same; screen readers skip it. */
export function Glyph({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg
      class="glyph"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={GLYPHS[name] ?? ''} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
