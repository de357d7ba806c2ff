import { loadFarebox } from '@farebox/widget';

/** Shows the checkout in this element of the page, and says when it is paid. */
export async function pay(apiUrl: string, clientSecret: string): Promise<void> {
  const farebox = await loadFarebox(apiUrl);
  const checkout = farebox.create({ clientSecret, appearance: { variables: { accent: '#0a7d55' } } });
  checkout.on('success', ({ sessionId }) => console.info('paid', sessionId));
  checkout.on('error', ({ error }) => console.warn(error.code, error.message));
  checkout.mount('#pay');
}
