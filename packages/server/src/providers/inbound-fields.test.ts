import { describe, expect, it } from 'vitest';
import { base64Text, inboundFields, looseQuery, queryOf } from './inbound-fields.ts';

const read = (body: string, query = '', method = 'POST') =>
  inboundFields({ method, query: looseQuery(query), body });
const fieldsOf = (...request: Parameters<typeof read>) => read(...request).fields;

describe('inboundFields', () => {
  const said = { uid: '12345', price: '12.00', code: 'AB' };

  it.each([
    ['a form', 'uid=12345&price=12.00&code=AB'],
    ['a form whose ampersands were written as HTML', 'uid=12345&amp;price=12.00&amp;code=AB'],
    ['a form whose ampersands were written as HTML twice', 'uid=12345&amp;amp;price=12.00&#038;code=AB'],
    ['a form separated by semicolons', 'uid=12345;price=12.00;code=AB;'],
    ['a form behind a byte order mark', '\uFEFFuid=12345&price=12.00&code=AB\r\n'],
    ['a form behind an escaped byte order mark', '%EF%BB%BFuid=12345&price=12.00&code=AB'],
    ['a form that begins as a query does', '?uid=12345&price=12.00&code=AB'],
    ['JSON', '{"uid":12345,"price":12.00,"code":"AB"}'],
    ['JSON behind a byte order mark', '\uFEFF {"uid":"12345","price":12.00,"code":"AB"}\n'],
  ])('reads %s', (_what, body) => {
    expect(fieldsOf(body)).toEqual(said);
  });

  it.each([
    ['in its query', '', 'uid=12345&price=12.00&code=AB'],
    ['in a query separated by &amp;', '', '?uid=12345&amp;price=12.00&amp;code=AB'],
    ['in a query separated by semicolons', '', '?uid=12345;price=12.00;code=AB'],
    ['in both', 'price=12.00', 'uid=12345&code=AB'],
    ['in its query and JSON', '{"price":12.00,"code":"AB"}', 'uid=12345'],
  ])('reads a POST with its fields %s, and what is stored of it again', (_where, body, query) => {
    const { fields, text } = read(body, query);
    expect(fields).toEqual(said);
    expect(fieldsOf(text)).toEqual(said);
  });

  it('reads a GET by its query alone', () => {
    expect(fieldsOf('price=1', 'uid=12345', 'GET')).toEqual({ uid: '12345' });
    expect(fieldsOf('{"price":1}', '', 'GET')).toEqual({});
  });

  it('keeps a semicolon that is part of a value, and takes no pieces of broken JSON', () => {
    expect(fieldsOf('a=1&b=2;c=3')).toEqual({ a: '1', b: '2;c=3' });
    expect(fieldsOf('a=tea; no milk')).toEqual({ a: 'tea; no milk' });
    expect(fieldsOf('{"a":1&order_id=1&b=2')).toEqual({});
    expect(fieldsOf('[{"a":1}]')).toEqual({ '[{"a":1}]': '' });
  });

  it('names fields as PHP does', () => {
    expect(fieldsOf('+a=1&b.c=2&d+e=3&integration-type=s2s')).toEqual({
      a: '1',
      b_c: '2',
      d_e: '3',
      'integration-type': 's2s',
    });
    expect(fieldsOf('refund_info[refund_amount]=5&refund_info%5Brefund_status%5D=done&l[]=1&l[]=2')).toEqual({
      refund_info: { refund_amount: '5', refund_status: 'done' },
      l: ['1', '2'],
    });
    expect(Object.hasOwn(fieldsOf('__proto__=x&a[__proto__]=y'), '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each([
    ['a form', 'a=1&a=2&b=3&b=3', ''],
    ['a query and a form', 'a=2', 'a=1&b=3'],
    ['a query and JSON', '{"a":2,"b":3}', 'a=1&b=3'],
    ['a field and a list', 'a=1&a[]=2', ''],
  ])('tells of %s what says two things, and believes the last as PHP does', (_what, body, query) => {
    const { fields, doubled } = read(body, query);
    expect([...doubled.keys()]).toEqual(['a']);
    expect(String(fields['a'])).toBe('2');
  });

  it('stores a contradiction so that it proves nothing when it is read again', () => {
    expect(read(read('a=2', 'a=1').text).doubled.has('a')).toBe(true);
    expect(fieldsOf(read('{"a":2}', 'a=1').text)['a']).toEqual(['1', '2']);
  });

  it('gives fields as a query that says the same, contradictions too', () => {
    expect(String(queryOf(read('{"code":"A+B","n":1,"o":{}}')))).toBe('code=A%2BB&n=1');
    expect(queryOf(read('code=A&code=B')).getAll('code')).toEqual(['A', 'B']);
  });

  it('takes time in proportion to what it reads', () => {
    const many = 30_000;
    for (const text of ['a[]=1&', 'a=1&a=2&', 'amp;', '%25', '&amp;', ';', '[', 'a;'])
      fieldsOf(text.repeat(many));
    expect(base64Text('%25'.repeat(many))).toHaveLength(3 * many);
  });
});

describe('base64Text', () => {
  const whole = 'Ab+/cd+=';
  it.each([
    ['as it should be', whole],
    ['with plus signs that a form made spaces', 'Ab /cd ='],
    ['escaped once more', 'Ab%2B%2Fcd%2b%3D'],
    ['escaped twice more', 'Ab%252B/cd%252B%253D'],
    ['in lines', 'Ab+/\r\ncd+='],
    ['with space behind it', 'Ab+/cd+= \n'],
  ])('restores what came %s', (_how, text) => {
    expect(base64Text(text)).toBe(whole);
  });

  it('restores a plus sign at either end', () => {
    expect(base64Text(' bc ')).toBe('+bc+');
  });

  it('leaves anything else as it is', () => {
    expect(base64Text('Ab%41')).toBe('Ab%41');
    expect(base64Text('')).toBe('');
  });
});
