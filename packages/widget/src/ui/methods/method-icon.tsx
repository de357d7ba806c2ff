import type { JSX } from 'preact';
import type { Icon, Method } from '../../core/contract.ts';
import { Glyph } from '../glyph.tsx';
import { monogramOf, tintOf } from './brand.ts';

interface IconProps {
  readonly method: Method;
  readonly icon: Icon | undefined;
}

/** The drawing that the server sends for it; where there is none, the brand's letters in a tint that is always its own. */
export const MethodIcon = ({ method, icon }: IconProps): JSX.Element =>
  icon ? (
    <span class={`icon ${icon.style}`}>
      <Glyph path={icon.path} color={icon.color} />
    </span>
  ) : (
    <span class={`icon monogram tint${tintOf(method.icon)}`} aria-hidden="true">
      {monogramOf(method.name)}
    </span>
  );
