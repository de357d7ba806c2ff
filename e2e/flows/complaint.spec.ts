import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { DeskOrder } from '../pages/desk-order.ts';
import { payatom } from '../ways.ts';

test.use({ javaScriptEnabled: false });

test('a complaint filed with a picture is tracked by its reference, without JavaScript', async ({
  store,
  hosted,
  provider,
  demo,
  page,
  request,
  witness,
}) => {
  witness.pardon(/status of 422/);
  await store.buy(payatom, 'hosted');
  const orderId = await hosted.orderId();
  await hosted.pay(payatom);
  await provider.end('Decline');
  await expect(hosted.declined).toBeVisible();

  const desk = new DeskOrder(page, demo.store);
  await desk.open(orderId);
  await expect(desk.fact('Stands at')).toHaveText('failed');
  const buffer = Buffer.from('GIF89a, by another name');
  await desk.complain('The bank says it is paid', { name: 'proof.png', mimeType: 'image/png', buffer });
  await expect(desk.problem).toContainText('PNG or JPEG');

  const screens = join(import.meta.dirname, '../../docs/screens');
  const picture = await readFile(join(screens, 'paid-light-320.png'));
  await desk.complain('The bank says it is paid', {
    name: 'proof.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await expect(desk.complaints).toHaveText(/^The bank says it is paid, with a picture: filed, CMP\w+$/);

  const { orders } = await (await request.get(`${demo.sandbox}/orders`)).json();
  const filed = orders.flatMap(({ complaints = [] }: { complaints?: object[] }) => complaints);
  expect(filed).toMatchObject([{ description: 'The bank says it is paid', pictures: [picture.length] }]);
});
