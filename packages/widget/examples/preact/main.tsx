import { render } from 'preact';
import { Pay } from './pay.tsx';

const place = document.querySelector<HTMLElement>('#pay');
if (place) {
  const { apiUrl = '', clientSecret = null } = place.dataset;
  render(<Pay apiUrl={apiUrl} clientSecret={clientSecret} />, place);
}
