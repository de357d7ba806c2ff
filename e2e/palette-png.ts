import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** An image of at most 256 colours: `palette` holds three bytes each, `pixels` one character each, row by row. */
interface Indexed {
  readonly width: number;
  readonly height: number;
  readonly palette: readonly number[];
  readonly pixels: string;
}

/** Writes a screenshot anew with at most 256 colours, its most frequent: a third of its bytes. `page` is any empty page to count in. */
export async function withPalette(png: Buffer, page: Page): Promise<Buffer> {
  return encode(await page.evaluate(index, `data:image/png;base64,${png.toString('base64')}`));
}

/** Runs in the browser, which knows how to read a PNG. */
async function index(url: string): Promise<Indexed> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const bytes = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  const colours = Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(at * 4);
    return (red << 16) | (green << 8) | blue;
  });
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const kept = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour);
  const parts = (colour: number): [number, number, number] => [
    colour >> 16,
    (colour >> 8) & 255,
    colour & 255,
  ];
  const palette = kept.map(parts);
  const nearest = (colour: number): number => {
    const [red, green, blue] = parts(colour);
    const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
    return distances.indexOf(Math.min(...distances));
  };
  const places = new Map([...counts.keys()].map((colour) => [colour, String.fromCharCode(nearest(colour))]));
  return {
    width,
    height,
    palette: palette.flat(),
    pixels: colours.map((colour) => places.get(colour)).join(''),
  };
}

/** PNG, third edition: an image of colour type 3 with eight bits a pixel, no row filtered. */
function encode({ width, height, palette, pixels }: Indexed): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.write(pixels.slice(row * width, (row + 1) * width), row * (width + 1) + 1, 'latin1');
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
}
