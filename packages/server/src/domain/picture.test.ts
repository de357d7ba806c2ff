import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegFixture, pngFixture } from '../../testing/server/picture-fixtures.ts';
import { MOST_BYTES, pictureTypeOf } from './picture.ts';

const bytes = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
const without = (picture: Uint8Array, from: number, to: number) =>
  bytes(picture.subarray(0, from), picture.subarray(to));
const codeOf = (picture: Uint8Array) => {
  try {
    return pictureTypeOf(picture);
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('a picture', () => {
  it('is known by what is in it', () => {
    expect(pictureTypeOf(pngFixture())).toBe('image/png');
    expect(pictureTypeOf(pngFixture(64))).toBe('image/png');
    expect(pictureTypeOf(jpegFixture())).toBe('image/jpeg');
  });

  it('from a camera may have more after its end, and fill bytes before a marker', () => {
    expect(pictureTypeOf(bytes(jpegFixture(), 'SEFT and what a phone writes there'))).toBe('image/jpeg');
    const jpeg = jpegFixture();
    expect(pictureTypeOf(bytes(jpeg.subarray(0, 2), Uint8Array.of(0xff, 0xff), jpeg.subarray(2)))).toBe(
      'image/jpeg',
    );
  });

  it.each<[string, Uint8Array]>([
    ['empty', bytes('')],
    ['a text', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a GIF', bytes('GIF89a', new Uint8Array(100))],
    ['a page that begins like a PNG', bytes(Buffer.from('89504e470d0a1a0a', 'hex'), '<html>'.repeat(20))],
    ['a PNG with a page behind it', bytes(pngFixture(), '<html>')],
    ['a PNG without its end', pngFixture().slice(0, -12)],
    ['a PNG without its picture', without(pngFixture(), 33, pngFixture().length - 12)],
    ['a PNG without a size', pngFixture().fill(0, 16, 24)],
    ['a JPEG that was cut off', jpegFixture().slice(0, -2)],
    ['a JPEG that begins only', bytes(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), new Uint8Array(100))],
    ['a JPEG without a picture', bytes(Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 1, 0xff, 0xd9))],
  ])('is not %s', (_what, picture) => {
    expect(codeOf(picture)).toBe('no_picture');
  });

  it('is smaller than 5 MB', () => {
    const large = (length: number) => bytes(jpegFixture(), new Uint8Array(length - jpegFixture().length));
    expect(codeOf(large(MOST_BYTES - 1))).toBe('image/jpeg');
    expect(codeOf(large(MOST_BYTES))).toBe('picture_too_large');
  });

  it('may be anything at all without any harm: what is changed is a picture or it is not', () => {
    const changed = fc
      .tuple(
        fc.constantFrom(pngFixture(), jpegFixture()),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
        fc.nat(400),
      )
      .map(([picture, edits, length]) => {
        const copy = Uint8Array.from(picture);
        for (const [at, value] of edits) copy[at % copy.length] = value;
        return copy.slice(0, length === 0 ? copy.length : Math.max(1, copy.length - (length % 40)));
      });
    const outcomes = new Set<string | undefined>();
    fc.assert(
      fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (picture) => {
        outcomes.add(codeOf(picture));
      }),
      { numRuns: 10_000 },
    );
    expect([...outcomes].sort()).toEqual(['image/jpeg', 'image/png', 'no_picture']);
  });
});
