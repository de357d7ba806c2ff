import { expect, test } from '../fixtures.ts';
import { boxcharge } from '../ways.ts';

test('the hosted page shows what is bought, what comes next where there is room, and whom to ask', async ({
  store,
  hosted,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await store.buy(boxcharge, 'hosted');
  const picture = hosted.root.getByRole('listitem').getByRole('presentation').first();
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const ahead = hosted.root.getByRole('heading', { name: 'What happens next' });
  await expect(ahead).toBeVisible();
  await expect(hosted.root.getByText('You come back to Kettle & Leaf.')).toBeVisible();

  await page.setViewportSize({ width: 320, height: 640 });
  await expect(ahead).toBeHidden();
  await expect(hosted.root.getByRole('link', { name: 'hello@kettle.example' })).toHaveAttribute(
    'href',
    'mailto:hello@kettle.example',
  );
});
