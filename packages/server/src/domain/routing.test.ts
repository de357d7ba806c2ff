import { describe, expect, it } from 'vitest';
import { arrange, type Routable } from './routing.ts';

const method = (provider: string, over: Partial<Routable> = {}): Routable => ({
  provider,
  amount: 1200,
  currency: 'PKR',
  fitness: 'ok',
  sameAs: 'jazzcash',
  ...over,
});

/** Who is offered, each with who carries it out instead. */
const arranged = (methods: readonly Routable[], routing: readonly string[] = []) =>
  arrange(methods, routing).map(({ first, fallbacks }) =>
    [first, ...fallbacks].map(({ provider }) => provider).join(' > '),
  );

describe('methods of several providers', () => {
  it('are offered once where they are the same for the shopper', () => {
    expect(arranged([method('ampere'), method('payatom')])).toEqual(['ampere > payatom']);
  });

  it('are two when brand, amount or currency differ, or nobody says that they are the same', () => {
    const ampere = method('ampere');
    for (const over of [
      { sameAs: 'easypaisa' },
      { amount: 1201 },
      { currency: 'BDT' },
      { sameAs: undefined },
    ])
      expect(arranged([ampere, method('payatom', over)])).toEqual(['ampere', 'payatom']);
    expect(arranged([method('a', { sameAs: undefined }), method('b', { sameAs: undefined })])).toEqual([
      'a',
      'b',
    ]);
  });

  it('come in the merchant’s order, whatever their health, but for one that is only tried', () => {
    const slow = method('payatom', { fitness: 'slow' });
    expect(arranged([method('ampere'), slow], ['payatom', 'ampere'])).toEqual(['payatom > ampere']);
    expect(arranged([method('ampere'), slow], ['payatom'])).toEqual(['payatom > ampere']);
    const trial = method('payatom', { fitness: 'half-open' });
    expect(arranged([method('ampere'), trial], ['payatom', 'ampere'])).toEqual(['ampere > payatom']);
  });

  it('come by their health where the merchant has said nothing', () => {
    const slow = method('ampere', { fitness: 'slow' });
    expect(arranged([slow, method('payatom')])).toEqual(['payatom > ampere']);
  });

  it('are not offered while they are hidden', () => {
    const hidden = method('ampere', { fitness: 'hidden' });
    expect(arranged([hidden, method('payatom')], ['ampere'])).toEqual(['payatom']);
    expect(arranged([hidden])).toEqual([]);
  });

  it('stand below the others when they are slow, and last when they are tried again', () => {
    const own = (provider: string, fitness: Routable['fitness']) =>
      method(provider, { fitness, sameAs: undefined });
    const methods = [own('half-open', 'half-open'), own('slow', 'slow'), own('b', 'ok'), own('a', 'ok')];
    expect(arranged(methods)).toEqual(['b', 'a', 'slow', 'half-open']);
    expect(arranged(methods, ['a', 'slow'])).toEqual(['a', 'b', 'slow', 'half-open']);
  });
});
