import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';
import { findProgram, provideFrom } from './debian.ts';
import type { Maker } from './engine.ts';
import { Running } from './process.ts';

/** Firefox, as Debian keeps it: the extended support release. */
export const firefox: Maker = {
  name: 'firefox',
  async provide() {
    const command = await provideFrom(['firefox-esr'], () => findProgram('firefox-esr', 'firefox'));
    return async ({ javascript }) => {
      const running = await Running.start(async (folder) => {
        await writeFile(join(folder, 'user.js'), `user_pref("javascript.enabled", ${javascript});\n`);
        const args = [
          '--headless',
          '--no-remote',
          '--profile',
          folder,
          '--remote-debugging-port=0',
          'about:blank',
        ];
        return { command, args };
      });
      return Bidi.connect(running).catch(async (error: unknown) => {
        await running.stop();
        throw error;
      });
    };
  },
};
