import * as recipe from '@farebox/crypto/boxcharge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLaunch, aMethod, answering, aPayment, patient } from '../../../testing/providers/fixtures.ts';
import { Card } from '../../domain/card.ts';
import { ProviderError, ProviderRefused } from '../errors.ts';
import { boxchargeConfig } from './config.ts';
import { createBoxcharge } from './index.ts';

const NUMBER = '5111111111111111';
const CODE = '739';

const entry = {
  baseUrl: 'https://api.boxchrge.com',
  publicKey: 'WO6QnIPePdYlwbm6OjpIIwQvhsHaV4ioHp6MH2/xjlQ=',
  privateKey: 'q7/Zr+1c5d4E2f9A8b7C6d5E4f30213f0B6f7a1c5',
  terNO: '42',
  methods: ['NB', 'CC', 'DC'],
  cards: true,
  currencies: ['EUR'],
};
const config = boxchargeConfig.parse(entry);
const payment = aPayment({ provider: 'boxcharge', method: 'boxcharge:cc' });

const aCard = () => new Card({ number: NUMBER, month: '08', year: '29', code: CODE, holder: 'Ana García' });

const pending = {
  authurl: 'https://api.boxchrge.com/api/authurl/3ds',
  transID: '100135250426141606',
  reference: payment.id,
  order_status: '27',
  status: 'Test 3DS',
  bill_amt: '12.00',
  bill_currency: 'EUR',
};

/** Launches a payment by card; `answer` is what BoxCharge says. */
function launchWith(answer: unknown, over: { config?: object; card?: Card | undefined; key?: string } = {}) {
  const used = boxchargeConfig.parse({ ...entry, ...over.config });
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const { transport, sent } = answering([used.baseUrl], () => new Response(text));
  const provider = createBoxcharge(used, { transport, sandbox: true, now: () => new Date(0) });
  const card = 'card' in over ? over.card : aCard();
  const method = aMethod({ key: over.key ?? 'cc', next: 'card' });
  const launched = provider.launch(
    aLaunch({ payment, method, customer: { name: 'Somebody Else' }, card }),
    patient(),
  );
  return { launched, sent };
}

describe('cards', () => {
  it('are off, and a configuration that names them without a word for it says why', () => {
    const { cards: _cards, ...silent } = entry;
    const refused = boxchargeConfig.safeParse(silent);
    expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['methods.1', expect.stringContaining('PCI DSS')],
      ['methods.2', expect.stringContaining('PCI DSS')],
    ]);
    expect(boxchargeConfig.safeParse({ ...silent, methods: ['NB'] }).success).toBe(true);
  });

  it('are offered as a method each, whose fields are ours', async () => {
    const { transport } = answering([config.baseUrl], []);
    const provider = createBoxcharge(config, { transport, sandbox: true, now: () => new Date(0) });
    const query = { mode: 'payment', country: 'ES', currency: 'EUR', amount: 1200 } as const;
    const offered = await provider.methods(query, patient());
    expect(offered.map(({ key, next, requires }) => [key, next, requires])).toEqual([
      ['nb', 'redirect', ['bankcode']],
      ['cc', 'card', []],
      ['dc', 'card', []],
    ]);
  });

  it.each([
    ['cc', 'CC'],
    ['dc', 'DC'],
  ])('are sent encrypted, with the fields that %s needs', async (key, mop) => {
    const { launched, sent } = launchWith(pending, { key });
    expect((await launched).next).toEqual({ type: 'redirect', url: pending.authurl });
    const body = sent[0]?.body ?? '';
    const token = new URLSearchParams(body).get('encrypted_data')?.slice(0, -config.publicKey.length) ?? '';
    expect(Object.fromEntries(new URLSearchParams(recipe.open(token, config, config)))).toMatchObject({
      mop,
      ccno: NUMBER,
      ccvv: CODE,
      month: '08',
      year: '29',
      fullname: 'Ana García',
    });
    expect(body).not.toContain(NUMBER);
  });

  it('are sent encrypted even where launches go in plain', async () => {
    const { launched, sent } = launchWith(pending, { config: { plainPath: '/api/s2s' } });
    await launched;
    expect(sent[0]?.url.pathname).toBe('/api/s2s/encrypt');
    expect(sent[0]?.body).not.toContain(NUMBER);
  });

  it('are not launched without one', async () => {
    const { launched, sent } = launchWith(pending, { card: undefined });
    await expect(launched).rejects.toBeInstanceOf(ProviderRefused);
    expect(sent).toEqual([]);
  });

  it('that BoxCharge does not like are for the shopper to correct', async () => {
    const error = await failure(
      launchWith({ error_number: '1113', error_message: 'Invalid card', status: 'Error' }),
    );
    expect(error).toMatchObject({ faultOwner: 'shopper', field: 'ccno', providerCode: '1113 Invalid card' });
  });

  it('that are declined at once are a refusal', async () => {
    const error = await failure(launchWith({ ...pending, authurl: undefined, order_status: '26' }));
    expect(error).toMatchObject({ code: 'provider_refused', faultOwner: 'shopper' });
  });
});

async function failure({ launched }: ReturnType<typeof launchWith>): Promise<ProviderError> {
  const error: unknown = await launched.catch((thrown: unknown) => thrown);
  if (error instanceof ProviderError) return error;
  throw new Error('expected a ProviderError');
}

describe('an answer that repeats the card', () => {
  it('is kept to the code of its refusal', async () => {
    const said = `Card 5111 1111 1111 1111 with ${CODE} is blocked`;
    const error = await failure(launchWith({ error_number: '1113', error_message: said, status: 'Error' }));
    expect(error).toMatchObject({ providerCode: '1113', faultOwner: 'shopper', field: 'ccno' });
    expect(error.message).toBe('BoxCharge launch: 1113, and words that repeat the card');
  });

  it('sends the shopper to no address that holds it', async () => {
    const authurl = `https://api.boxchrge.com/api/authurl/x?pan=${NUMBER}`;
    const error = await failure(launchWith({ ...pending, authurl }));
    expect(error.code).toBe('provider_unexpected_body');
  });

  it('leaves an address alone that holds the same three digits by chance', async () => {
    const authurl = `https://api.boxchrge.com/api/authurl/${CODE}`;
    expect((await launchWith({ ...pending, authurl }).launched).next).toEqual({
      type: 'redirect',
      url: authurl,
    });
  });

  it('lets nothing of it out, wherever it is in the answer', async () => {
    const quoted = fc.constantFrom(NUMBER, '5111-1111-1111-1111', `card ${NUMBER}, code ${CODE}`);
    const members = fc.constantFrom(...Object.keys(pending), 'error_number', 'error_message', 'error');
    const answers = fc.dictionary(members, quoted, { minKeys: 1, maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.constantFrom(...['27', '25', '26', '2', '1']),
        async (quotes, order_status) => {
          const { launched } = launchWith({ ...pending, order_status, ...quotes });
          const outcome = await launched.then(JSON.stringify, (error: Error) =>
            JSON.stringify([error.message, error, String(error.cause)]),
          );
          expect(outcome.replace(/[\s-]/g, '')).not.toContain(NUMBER);
          expect(outcome).not.toContain(`code ${CODE}`);
        },
      ),
      { numRuns: 10_000 },
    );
  }, 180_000);
});

describe('a notice that names a card', () => {
  const storable = (body: string) => {
    const { transport } = answering([config.baseUrl], []);
    const { notices } = createBoxcharge(config, { transport, sandbox: true, now: () => new Date(0) });
    const request = {
      method: 'POST',
      query: new URLSearchParams(),
      headers: new Headers(),
      remoteAddress: '',
    };
    return notices?.storable({ ...request, body });
  };

  it('is stored without the number and without the code, which it should not have', () => {
    const kept = storable(JSON.stringify({ ...pending, ccno: NUMBER, ccvv: CODE }));
    expect(JSON.parse(kept ?? '')).toEqual({ ...pending, ccno: '511111…1111' });
  });

  it('is stored as it came where the number is masked already', () => {
    const masked = { ...pending, ccno: '511111XXXXXX1111' };
    expect(JSON.parse(storable(JSON.stringify(masked)) ?? '')).toEqual(masked);
  });

  it('is told without a number in the words for its status', async () => {
    const { transport } = answering([config.baseUrl], () =>
      Response.json({ ...pending, status: `was ${NUMBER}` }),
    );
    const provider = createBoxcharge(config, { transport, sandbox: true, now: () => new Date(0) });
    const asked = { ...payment, providerReference: pending.transID };
    const notice = await provider.lookup?.({ payment: asked, attribution: 'sole' }, patient());
    expect(notice?.providerStatus).toBe('27 was 511111…1111');
  });
});

describe('a card on its way', () => {
  it('is not printed, whoever prints what holds it', () => {
    const card = aCard();
    expect(JSON.stringify({ order: { card } })).toBe('{"order":{"card":"[card]"}}');
    expect(String(Object.entries(card))).toBe('');
  });

  it('is gone once it was forgotten', () => {
    const card = aCard();
    card.forget();
    expect(card.reveal()).toBeUndefined();
  });
});
