import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../../../demo/sandbox/accounts.ts';
import { type Answer, type Stage, setStage } from '../harness.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const noticesOf = async (id: string): Promise<Answer['json'][]> =>
  (await stage.merchant('GET', `/v1/payments/${id}`)).json.notices;

/** What Paysepro says of a payment of this session, with something of it changed. */
async function tell(id: string, over: Record<string, string>): Promise<number> {
  const hook = new URL(stage.farebox.context.sites.get('shop')?.hookUrl('paysepro') ?? '');
  const { uid, mid } = accounts.paysepro;
  const code = (await stage.merchant('GET', `/v1/payments/${id}`)).json.providerReference;
  const said = {
    uid: String(uid),
    mid: String(mid),
    price: '12.00',
    currency: 'EUR',
    code,
    ucode: id,
    result: 'ok',
  };
  for (const [name, value] of Object.entries({ ...said, ...over })) hook.searchParams.set(name, value);
  return (await fetch(hook)).status;
}

describe('a Paysepro notice that is rejected', () => {
  it.each([
    ['price', { price: '11.99' }],
    ['account', { uid: '1' }],
    ['unknown_code', { code: 'AABBCCDDEEFF' }],
    ['ucode', { ucode: 'pay_of_another_shop' }],
  ])('for its %s is shown with the payment that it names', async (reason, over) => {
    const { payment } = (await stage.launch(await stage.session(), 'paysepro')).json;
    expect(await tell(payment.id, over)).toBe(403);
    expect(await noticesOf(payment.id)).toEqual([
      expect.objectContaining({ source: 'webhook', verdict: 'rejected', reason, evidence: null }),
    ]);
  });

  it('and names nobody of ours is kept, and shown nowhere', async () => {
    const { payment } = (await stage.launch(await stage.session(), 'paysepro')).json;
    expect(await tell(payment.id, { code: 'AABBCCDDEEFF', ucode: 'pay_of_another_shop' })).toBe(403);
    expect(await noticesOf(payment.id)).toEqual([]);
  });
});
