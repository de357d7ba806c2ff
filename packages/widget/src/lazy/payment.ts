import styles from '../styles/payment/payment.css?inline';

export { later as texts } from '../i18n/languages/en.ts';
export { openPaymentFlow } from './payment/open-payment-flow.ts';
export { buyProduct, createSession } from './payment/product.ts';
export { resume } from './payment/resume.ts';
export { takeOver } from './payment/take-over.ts';
export { views } from './payment/views.ts';
/** The styles of the payment flow's views. */
export { styles };
