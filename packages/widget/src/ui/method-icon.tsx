import type { JSX } from 'preact';
import { monogramOf, tintOf } from './brand.ts';
import { Glyph } from './glyph.tsx';
import { GLYPHS } from './glyphs.ts';

/** A kind's drawing, or a brand's letters in the brand's own tint. No brand's logo: those are not ours to ship. */
export function MethodIcon({ icon, name }: { readonly icon: string; readonly name: string }): JSX.Element {
  if (Object.hasOwn(GLYPHS, icon)) {
    return (
      <span class="icon">
        <Glyph name={icon} />
      </span>
    );
  }
  return (
    <span class="icon monogram" data-tint={tintOf(icon)} aria-hidden="true">
      {monogramOf(name)}
    </span>
  );
}
