import { AdyenCheckout, Dropin, Redirect } from '@adyen/adyen-web';
import '@adyen/adyen-web/styles/adyen.css';

// Adyen's "advanced flow": the shop's own server hands over what Adyen's API gave it. en-US is the one language in the bundle.
const response = await fetch('/payment-methods');
const checkout = await AdyenCheckout({
  environment: 'test',
  clientKey: 'test_BENCHBENCHBENCHBENCHBENCHBENCHBE',
  locale: 'en-US',
  countryCode: 'ES',
  amount: { currency: 'EUR', value: 2500 },
  paymentMethodsResponse: await response.json(),
  onSubmit: () => undefined,
});
new Dropin(checkout, { paymentMethodComponents: [Redirect] }).mount('#pay');
