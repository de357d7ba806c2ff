import { describe, expect, it } from 'vitest';
import { sessionFixture } from '../../testing/store/fixtures.ts';
import { knownBefore, sourceOf, withTyped } from './session.ts';

describe('what a shopper types of themselves', () => {
  const session = sessionFixture({
    customer: { name: 'Ana', phone: '+905551112233' },
    customerSource: { name: 'shopper', phone: 'merchant' },
  });

  it('fills in what is missing and replaces what they typed earlier', () => {
    expect(withTyped(session, { name: 'Ana Paz', email: 'ana@example.com' })).toMatchObject({
      customer: { name: 'Ana Paz', email: 'ana@example.com', phone: '+905551112233' },
      customerSource: { name: 'shopper', email: 'shopper', phone: 'merchant' },
    });
  });

  it('never replaces the word of the merchant’s server, nor passes for it', () => {
    expect(withTyped(session, { phone: '+905559990000' })).toEqual(session);
  });

  it('never replaces a value of which nobody knows who named it', () => {
    const old = sessionFixture({ customer: { phone: '+905551112233' }, customerSource: {} });
    expect(withTyped(old, { phone: '+905559990000', name: '' })).toEqual(old);
  });

  it('is marked only where there is something', () => {
    expect(sourceOf({ name: '', phone: '+905551112233' }, 'merchant')).toEqual({ phone: 'merchant' });
    expect(sourceOf({}, 'shopper')).toEqual({});
  });

  it('is asked again once it was used, and what the merchant’s server named is not', () => {
    expect(knownBefore(session, false)).toEqual(session.customer);
    expect(knownBefore(session, true)).toEqual({ email: undefined, phone: '+905551112233' });
  });
});
