import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = join(import.meta.dirname, '../../../../docs/durability.md');

/** Puts what was measured into docs/durability.md, between the two comments with this name. */
export function writeSection(name: string, text: string): void {
  const between = new RegExp(`(?<=<!-- ${name} -->\n)[^]*?(?=\n<!-- /${name} -->)`);
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(between, () => text),
  );
}
