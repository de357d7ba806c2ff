import { newestChromium, oldChromium } from './chromium.ts';
import type { Maker } from './engine.ts';
import { firefox } from './firefox.ts';
import { qtWebEngine } from './qt-web-engine.ts';
import { webKit } from './web-kit.ts';

/** Every engine, in the order of the table: the oldest Chromium first. */
export const makers: readonly Maker[] = [
  qtWebEngine,
  oldChromium(109),
  oldChromium(119),
  oldChromium(122),
  newestChromium,
  firefox,
  webKit,
];
