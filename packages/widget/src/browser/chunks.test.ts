import { expect, it } from 'vitest';
import { createChunks } from './chunks.ts';

it('fetches a file once, however many ask for it at the same time', async () => {
  const asked: string[] = [];
  const chunk = createChunks(async (file) => {
    asked.push(file);
    return file;
  });
  expect(await Promise.all([chunk('a.js'), chunk('a.js')])).toEqual(['a.js', 'a.js']);
  await chunk('a.js');
  expect(asked).toEqual(['a.js']);
});

it('asks again after a failure, under an address that the browser does not remember as broken', async () => {
  const asked: string[] = [];
  const chunk = createChunks(async (file) => {
    asked.push(file);
    if (asked.length === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return file;
  });
  await expect(chunk('a.js')).rejects.toMatchObject({ type: 'unreachable', recoverable: true });
  await chunk('a.js');
  expect(asked).toEqual(['a.js', 'a.js?retry=1']);
});
