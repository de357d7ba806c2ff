import type { JSX } from 'preact';
import type { PublicSite } from '../../core/contract.ts';

/** Whose page it is. The checkout has it written out, for in the script a component of its own costs bytes. */
export const ShopName = ({ name, logo }: Pick<PublicSite, 'name' | 'logo'>): JSX.Element => (
  <p class="shop">
    {logo ? <img src={logo} alt="" width="36" height="36" /> : null}
    <span>{name}</span>
  </p>
);
