import { FareboxCheckout } from '@farebox/widget/preact';

interface PayProps {
  readonly apiUrl: string;
  /** From `POST /v1/sessions`, which your server calls; null until it has arrived. */
  readonly clientSecret: string | null;
}

/** The payment step of a shop's order. */
export function Pay({ apiUrl, clientSecret }: PayProps) {
  return (
    <FareboxCheckout
      apiUrl={apiUrl}
      clientSecret={clientSecret}
      appearance={{ theme: 'light', variables: { accent: '#0a7d55', radius: '12px' } }}
      onSelect={({ method }) => console.info('chosen', method)}
      onComplete={({ sessionId }) => console.info('paid', sessionId)}
      onError={({ error }) => console.warn(error.code, error.message)}
    />
  );
}
