import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trustedUpiLink } from './upi-link.ts';

const MONEY = { amount: 25050, currency: 'INR' };
const read = (link: string) => trustedUpiLink(link, MONEY, 'a launch');
const BARE = 'upi://pay?pa=shop@bank&am=250.50&cu=INR';

describe('a UPI link is written anew', () => {
  it.each([
    [
      'a name beyond ASCII',
      'upi://pay?pa=shop@bank&pn=चाय&am=250.50&cu=INR',
      '&pn=%E0%A4%9A%E0%A4%BE%E0%A4%AF',
    ],
    [
      'a name that is escaped already',
      'upi://pay?pa=shop@bank&pn=caf%C3%A9&am=250.50&cu=INR',
      '&pn=caf%C3%A9',
    ],
    ['a bare ampersand', 'upi://pay?pa=shop@bank&pn=Tea & Co&am=250.50&cu=INR', '&pn=Tea%20%26%20Co'],
    [
      'two bare ampersands',
      'upi://pay?pa=shop@bank&pn=A & B & C&am=250.50&cu=INR',
      '&pn=A%20%26%20B%20%26%20C',
    ],
    ['an ampersand behind %20', 'upi://pay?pa=shop@bank&pn=A%20&%20B&am=250.50&cu=INR', '&pn=A%20%26%20B'],
    [
      'an amount inside a name',
      'upi://pay?pa=shop@bank&pn=A & am=1 B&am=250.50&cu=INR',
      '&pn=A%20%26%20am%3D1%20B',
    ],
    ['a stray per cent sign', 'upi://pay?pa=shop@bank&pn=100% Tea&am=250.50&cu=INR', '&pn=100%25%20Tea'],
    ['a plus for a space', 'upi://pay?pa=shop@bank&pn=Tea+Shop&am=250.50&cu=INR', '&pn=Tea%20Shop'],
    ['a plus that is one', 'upi://pay?pa=shop@bank&pn=Tea + Co&am=250.50&cu=INR', '&pn=Tea%20%2B%20Co'],
    ['ampersands of an HTML page', 'upi://pay?pa=shop@bank&amp;pn=Tea&amp;am=250.50&amp;cu=INR', '&pn=Tea'],
  ])('with %s', (_what, link, name) => {
    expect(read(link)).toBe(`upi://pay?pa=shop@bank${name}&am=250.50&cu=INR`);
  });

  it.each([
    ['a currency in small letters', BARE.replace('INR', 'inr')],
    ['a newline behind it', `${BARE}\n`],
    ['a carriage return and spaces around it', `  ${BARE} \r\n`],
    ['a slash before the question mark', BARE.replace('pay?', 'pay/?')],
    ['capitals', BARE.replace('upi://pay', 'UPI://PAY')],
    ['an escaped at sign', BARE.replace('@', '%40')],
    ['names in capitals', 'upi://pay?PA=shop@bank&AM=250.50&CU=INR'],
    ['the amount without its zero', BARE.replace('250.50', '250.5')],
    ['a space behind the amount', BARE.replace('250.50', '250.50%20')],
    ['no currency', BARE.replace('&cu=INR', '')],
    ['the same currency twice', `${BARE}&cu=inr`.replace('inr', 'INR')],
    ['empty parameters', `${BARE}&tn=&mam=null&`],
    ['a least amount, which would let the shopper pay less', `${BARE}&mam=1`],
  ])('with %s', (_what, link) => {
    expect(read(link)).toBe(BARE);
  });

  it('with every parameter that they gave, known or not', () => {
    const more =
      'mc=5411&tid=T1&tr=R1&tn=Order%2017&url=https%3A%2F%2Fshop.example%2F1&mode=04&orgid=0&purpose=00&QRexpire=x';
    expect(read(`${BARE}&${more}`)).toBe(`${BARE}&${more}`);
  });
});

it('the amount of a UPI link may have separators, but not where an app reads the text of a signed one', () => {
  const link = 'upi://pay?pa=shop@bank&am=1,000.00&cu=INR';
  const readThousand = (text: string) =>
    trustedUpiLink(text, { amount: 100_000, currency: 'INR' }, 'a launch');
  expect(readThousand(link)).toBe('upi://pay?pa=shop@bank&am=1000.00&cu=INR');
  expect(() => readThousand(`${link}&sign=x`)).toThrow('expected a UPI link');
  expect(() => readThousand(link.replace('1,000.00', '1.000'))).toThrow('expected a UPI link');
});

describe('a signed UPI link keeps its text', () => {
  const signed = `upi://pay?pa=shop%40bank&pn=Tea+Shop&am=250.5&cu=inr&mode=05&orgid=159761&sign=MEUC/a+b==`;

  it.each([signed, `${signed}&`, signed.replace('&cu=inr', '')])('as it came: %s', (link) => {
    expect(read(link)).toBe(link);
    expect(read(`${link}\n`)).toBe(link);
  });

  it('but for what no URL can hold', () => {
    expect(read(signed.replace('Tea+Shop', 'Tea Café'))).toBe(signed.replace('Tea+Shop', 'Tea%20Caf%C3%A9'));
  });

  it.each([
    ['a bare ampersand in it', signed.replace('Tea+Shop', 'Tea & Co')],
    ['a lower least amount', signed.replace('&mode', '&mam=1&mode')],
    ['another amount', signed.replace('250.5', '25.05')],
  ])('and is refused with %s', (_what, link) => {
    expect(() => read(link)).toThrow('expected a UPI link for 25050 minor units of INR');
  });
});

it.each([
  ['two amounts', `${BARE}&am=1`],
  ['two amounts, one of them in capitals', `${BARE}&AM=1`],
  ['two payees', `${BARE}&pa=thief@bank`],
  ['two currencies', `${BARE}&cu=USD`],
  ['a fragment', `${BARE}#x`],
  ['an escaped name of a parameter', 'upi://pay?pa=shop@bank&a%6D=250.50'],
  ['a payee with something behind it', 'upi://pay?pa=shop@bank & Co&am=250.50'],
  ['a newline inside', 'upi://pay?pa=shop@bank&pn=a\nb&am=250.50'],
  ['more than 2,000 characters', `${BARE}&tn=${'x'.repeat(2000)}`],
  ['no name before the first value', 'upi://pay?=x&pa=shop@bank&am=250.50'],
  ['an authority', 'upi://pay@evil.example?pa=shop@bank&am=250.50'],
])('a UPI link is refused with %s', (_what, link) => {
  expect(() => read(link)).toThrow();
});

it('whatever a name holds, an app reads exactly that name, our amount and their payee', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      fc.pre(!/\p{Cc}/u.test(name));
      const text = name.trim().replace(/&amp;/g, '&');
      const link = `upi://pay?pa=shop@bank&pn=${encodeURIComponent(text)}&am=250.50`;
      const { searchParams } = new URL(read(link));
      expect(searchParams.getAll('pn')).toEqual(text === '' ? [] : [text]);
      expect(searchParams.getAll('am')).toEqual(['250.50']);
      expect(searchParams.getAll('pa')).toEqual(['shop@bank']);
    }),
  );
});
