import type { JSX } from 'preact';
import type { Icon, Method } from '../../core/contract.ts';
import { Glyph } from '../glyph.tsx';
import { monogramOf, tintOf } from './brand.ts';

interface IconProps {
  readonly method: Method;
  readonly icon: Icon | undefined;
}

/** The server's drawing of the icon; without one, the monogram in the brand's tint. */
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
