import { expect, lightTest as test } from '../fixtures.ts';
import { netBanking, waysIn } from '../ways-in.ts';

for (const way of waysIn) {
  test(`nobody else hears of who comes by ${way.name}, and no cookie is set`, async ({
    visitBy,
    shop,
    demo,
    witness,
    context,
  }) => {
    const visit = visitBy(way);
    await visit.enter();
    await visit.checkout.choose(netBanking);
    await visit.page.waitForLoadState('networkidle');
    expect([shop.url, demo.server]).toEqual(expect.arrayContaining([...witness.origins]));
    expect(await context.cookies()).toEqual([]);
  });
}
