import styles from '../styles/payment/after.css?inline';

export { enLater as texts } from '../i18n/en-later.ts';
export { takeOver } from './hosted.ts';
export { openTill } from './payment/browser-till.ts';
export { buy, order } from './product.ts';
export { resume } from './resume.ts';
export { views } from './views.ts';
/** The looks of what comes after choosing. */
export { styles };
