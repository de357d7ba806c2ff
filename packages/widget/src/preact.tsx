import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CheckoutEvent } from './core/emitter.ts';
import { createEvents, mountCheckout } from './mount.ts';

/** What the component can be told. Callbacks may change between renders; nothing is mounted again for it. */
export interface FareboxCheckoutProps {
  /** The Farebox server's origin. */
  readonly apiUrl: string;
  readonly clientSecret: string;
  readonly locale?: string;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly onReady?: (event: CheckoutEvent<'ready'>) => void;
  readonly onSelect?: (event: CheckoutEvent<'change'>) => void;
  readonly onComplete?: (event: CheckoutEvent<'success'>) => void;
  readonly onCancel?: (event: CheckoutEvent<'cancel'>) => void;
  readonly onError?: (event: CheckoutEvent<'error'>) => void;
}

/** The checkout as a Preact component; on a server it is an empty element, filled in the browser. */
export function FareboxCheckout(props: FareboxCheckoutProps): JSX.Element {
  const { apiUrl, clientSecret, locale, theme } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!place.current) return;
    const events = createEvents();
    events.on('ready', (event) => latest.current.onReady?.(event));
    events.on('change', (event) => latest.current.onSelect?.(event));
    events.on('success', (event) => latest.current.onComplete?.(event));
    events.on('cancel', (event) => latest.current.onCancel?.(event));
    events.on('error', (event) => latest.current.onError?.(event));
    const options = { clientSecret, locale, appearance: { theme } };
    return mountCheckout(options, { target: place.current, apiUrl, events });
  }, [apiUrl, clientSecret, locale, theme]);
  return <div ref={place} />;
}
