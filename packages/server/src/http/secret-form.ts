import type { Context } from 'hono';
import { TooLarge } from './errors.ts';

/**
 * Reads a form whose bytes must not stay in memory: they are read past the request's own cache, and overwritten once they are text.
 * @throws TooLarge when there are more than `most` of them.
 */
export async function readSecretForm(c: Context, most: number): Promise<URLSearchParams> {
  const bytes = Buffer.alloc(most);
  let size = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      if (size + chunk.byteLength <= most) bytes.set(chunk, size);
      size += chunk.byteLength;
      chunk.fill(0);
      if (size > most) throw new TooLarge(`expected at most ${most} bytes`);
    }
    return new URLSearchParams(bytes.toString('latin1', 0, size));
  } finally {
    bytes.fill(0);
  }
}
