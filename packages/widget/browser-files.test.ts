import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const DIST = join(import.meta.dirname, 'dist');

// `npm run check:browser` follows the imports; this looks at what was built.
it('no file that a browser loads has zod in it', () => {
  const files = globSync('{*.js,later/**/*.js,npm/**/*.js}', { cwd: DIST }).filter(
    (file) => file !== 'server.js',
  );
  expect(files).toContain('farebox.js');
  const withZod = files.filter((file) =>
    /ZodError|\$ZodType|invalid_union/.test(readFileSync(join(DIST, file), 'utf8')),
  );
  expect(withZod).toEqual([]);
});
