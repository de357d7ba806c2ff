import styles from '../styles/payment/after.css?inline';

export { later as texts } from '../i18n/languages/en.ts';
export { takeOver } from './hosted.ts';
export { openTill } from './payment/browser-till.ts';
export { buy, order } from './product.ts';
export { resume } from './resume.ts';
export { views } from './views.ts';
/** The looks of what comes after choosing. */
export { styles };
