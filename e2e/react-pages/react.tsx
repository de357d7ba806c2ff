/** @jsxImportSource react */
import { FareboxCheckout } from '@farebox/widget/react';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { freshProps, readSale } from './sale.ts';

const { place, sale } = readSale();

/** A shop's page that draws itself again, and takes its checkout off and puts it back, whenever a test likes. */
function Page() {
  const [shown, setShown] = useState(true);
  const [renders, setRenders] = useState(1);
  return (
    <>
      {shown && <FareboxCheckout {...sale} {...freshProps()} />}
      <button type="button" onClick={() => setRenders(renders + 1)}>
        Render again
      </button>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'} the checkout
      </button>
      <output>Rendered {renders}</output>
    </>
  );
}

createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
