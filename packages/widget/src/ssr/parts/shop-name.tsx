import type { JSX } from 'preact';
import type { PublicSite } from '../../core/contract.ts';

/** The shop's name and logo. OrderSummary repeats this markup, because a component of its own costs the script bytes. */
export const ShopName = ({ name, logo }: Pick<PublicSite, 'name' | 'logo'>): JSX.Element => (
  <p class="shop">
    {logo ? <img src={logo} alt="" width="36" height="36" /> : null}
    <span>{name}</span>
  </p>
);
