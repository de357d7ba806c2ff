import type { JSX } from 'preact';

interface GlyphProps {
  readonly path: string;
  /** The text's colour when left out. */
  readonly color?: string | null;
}

/** A small drawing beside a text that says the same; screen readers skip it. */
export const Glyph = ({ path, color }: GlyphProps): JSX.Element => (
  <svg class="glyph" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d={path} fill={color ?? undefined} />
  </svg>
);
