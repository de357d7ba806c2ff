import styles from '../styles/after.css?inline';

export { enLater as texts } from '../i18n/en-later.ts';
export { openTill } from './browser-till.ts';
export { takeOver } from './hosted.ts';
export { buy, order } from './product.ts';
export { resume } from './resume.ts';
export { views } from './views.ts';
/** The looks of what comes after choosing. */
export { styles };
