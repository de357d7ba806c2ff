import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { continueToPay } from './component/continue-to-pay.ts';
import { hostedPageUrl } from './component/hosted-page.ts';
import { ManagedCheckout } from './component/managed-checkout.ts';
import type { FareboxCheckoutProps } from './component/props.ts';

export type { FareboxCheckoutProps };

/** The checkout as a Preact component; what a server renders is a link to the hosted page for browsers without JavaScript. */
export function FareboxCheckout(props: FareboxCheckoutProps): JSX.Element {
  const { apiUrl, clientSecret, fetchClientSecret, locale } = props;
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const checkoutRef = useRef<ManagedCheckout | null>(null);
  const isReady = Boolean(clientSecret || fetchClientSecret);

  useEffect(() => {
    latest.current = props;
    checkoutRef.current?.update();
  });
  useEffect(() => {
    if (!container.current || !isReady) return;
    const checkout = new ManagedCheckout(container.current, { apiUrl, clientSecret }, latest);
    checkoutRef.current = checkout;
    return () => checkout.end();
  }, [apiUrl, clientSecret, isReady]);

  const url = hostedPageUrl(props);
  return (
    <div ref={container}>
      {url && (
        <noscript>
          <a href={url}>{continueToPay(locale)}</a>
        </noscript>
      )}
    </div>
  );
}
