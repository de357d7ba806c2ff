/** @jsxImportSource react */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Pay } from './pay.tsx';

const place = document.querySelector<HTMLElement>('#pay');
if (place) {
  const { apiUrl = '', clientSecret = null } = place.dataset;
  createRoot(place).render(
    <StrictMode>
      <Pay apiUrl={apiUrl} clientSecret={clientSecret} />
    </StrictMode>,
  );
}
