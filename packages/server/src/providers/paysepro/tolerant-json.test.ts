import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnexpectedBody } from '../errors.ts';
import { parseTolerantJson } from './tolerant-json.ts';

const read = (text: string) => parseTolerantJson(text, 'test');

describe('parseTolerantJson', () => {
  test.each([
    [`{'code':"AB",'price':2.99,'error':0}`, { code: 'AB', price: '2.99', error: '0' }],
    [`{"error":"02",}`, { error: '02' }],
    [`{ 'a' : [ 1 , 2 , ] , }`, { a: ['1', '2'] }],
    [`{'it':'it\\'s "it", }'}`, { it: `it's "it", }` }],
    [`{'a':'\\"\\n\\\\'}`, { a: '"\n\\' }],
    [`{"a":"it's, ]", 'b': '"'}`, { a: "it's, ]", b: '"' }],
    [`{'a':''}`, { a: '' }],
  ])('reads %s', (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each([
    '',
    '{',
    `{'a':1`,
    `{"error":"02",`,
    `{'a':'b`,
    `{'a':'b}`,
    `[1 2,]`,
    `{,,}`,
    '[,1]',
    `{a:1}`,
    '<p>',
  ])('refuses %s', (text) => {
    expect(() => read(text)).toThrow(UnexpectedBody);
  });

  test('reads strict JSON as it is, and nothing that was cut off, however it is quoted', () => {
    const texts = fc.dictionary(fc.string(), fc.string(), { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(texts, fc.nat(), (object, at) => {
        const strict = JSON.stringify(object);
        const quoted = strict.replace(
          /"((?:[^"\\]|\\.)*)"/g,
          (_all, text: string) => `'${text.replaceAll("'", "\\'")}'`,
        );
        expect(read(strict)).toEqual(object);
        expect(read(quoted)).toEqual(object);
        expect(() => read(quoted.slice(0, at % quoted.length))).toThrow(UnexpectedBody);
      }),
    );
  });
});
