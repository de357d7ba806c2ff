import { report } from '../../browser/report.ts';
import { continueToPay } from './continue-to-pay.ts';
import type { FareboxCheckoutProps } from './props.ts';

/** The address of the hosted page, which needs no script of the shop's page; undefined while there is no session, or no server. */
export function hostedPageUrl({ apiUrl, clientSecret }: FareboxCheckoutProps): string | undefined {
  if (!clientSecret) return;
  try {
    return new URL(`/c/${encodeURIComponent(clientSecret)}`, apiUrl).href;
  } catch {
    return;
  }
}

/** A button that takes the shopper to the hosted page of their session; its secret is fetched first, where that is how it comes. */
export function hostedPageButton(latest: { readonly current: FareboxCheckoutProps }): Element {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = continueToPay(latest.current.locale, ...navigator.languages);
  button.addEventListener('click', () => void goToHostedPage(latest.current).catch(report));
  return button;
}

async function goToHostedPage(props: FareboxCheckoutProps): Promise<void> {
  const clientSecret = props.clientSecret ?? (await props.fetchClientSecret?.());
  const url = hostedPageUrl({ ...props, clientSecret });
  if (url) location.assign(url);
}
