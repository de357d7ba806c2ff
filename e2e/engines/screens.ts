import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, provideBrowser, thisMachine } from '../browser.ts';
import { withPalette } from '../palette-png.ts';
import { newestChromium, oldChromium } from './chromium.ts';
import type { Maker } from './engine.ts';
import { pictures } from './scenarios.ts';
import { Visitor } from './visitor.ts';
import { openWorld } from './world.ts';

/** Takes the pictures of docs/browsers.md: tag, modal, hosted page and card, in an old Chromium and in the newest. */
const FOLDER = join(import.meta.dirname, '../../docs/screens/engines');
const MAKERS: readonly Maker[] = [oldChromium(109), newestChromium];

async function takeAll(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const world = await openWorld(opened);
  // Reads the screenshots of every engine, to write them smaller.
  const reader = await chromium.launch({
    executablePath: await provideBrowser(thisMachine),
    args: [...BROWSER_FLAGS],
  });
  opened.defer(() => reader.close());
  const page = await reader.newPage();
  await mkdir(FOLDER, { recursive: true });
  for (const maker of MAKERS) {
    const engine = await (await maker.provide())({ javascript: true });
    opened.defer(() => engine.close());
    for (const { name, reach } of pictures) {
      await reach(new Visitor(engine), world);
      const file = `${name}-${maker.name}.png`;
      await writeFile(join(FOLDER, file), await withPalette(await engine.screenshot(), page));
      console.log(`  ✓ ${file}`);
    }
  }
}

// An exit, unlike a signal, ends the browsers that were started here.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
await takeAll();
