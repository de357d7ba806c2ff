export { drawCode } from '../core/qr.ts';
