import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { findProgram, isExecutable, provideFrom } from './debian.ts';
import type { Maker } from './engine.ts';
import { Running } from './process.ts';
import { WebDriver } from './webdriver.ts';

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'];
const BROWSERS = LIBRARIES.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`);

/** The tools above the page are as wide as a tablet, and their window with them: they are made so small that a phone's width is left. */
const STYLES = `window * {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0;
  font-size: 1px; -gtk-icon-transform: scale(0.1);
}
`;

function findAll() {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const binary = BROWSERS.find(isExecutable);
  return driver && screen && binary ? { driver, screen, binary } : undefined;
}

const startScreen = (command: string): Promise<Running> =>
  Running.start(() => ({
    command,
    args: ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
  }));

const startDriver = (command: string, display: string, port: number): Promise<Running> =>
  Running.start(async (folder) => {
    await mkdir(join(folder, 'gtk-3.0'));
    await writeFile(join(folder, 'gtk-3.0/gtk.css'), STYLES);
    return {
      command,
      args: [`--port=${port}`],
      env: {
        DISPLAY: `:${display}`,
        XDG_CONFIG_HOME: folder,
        GSETTINGS_BACKEND: 'memory',
        NO_AT_BRIDGE: '1',
        // As on a system that was told no language: pages read "C" as theirs.
        LANG: 'C',
        // Its sandbox needs rights that root in a container lacks.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    };
  });

/** WebKitGTK in its own small browser, on a screen that nobody sees: Safari's engine. */
export const webKit: Maker = {
  name: 'webkit',
  async provide() {
    const { driver, screen, binary } = await provideFrom(['webkit2gtk-driver', 'xvfb'], findAll);
    return async ({ javascript }) => {
      const display = await startScreen(screen);
      const port = await getPort({ host: '127.0.0.1' });
      const running = [await startDriver(driver, await display.printed(/^(\d+)\n/), port), display];
      const args = ['--automation', ...(javascript ? [] : ['--enable-javascript=false'])];
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } };
      const url = `http://127.0.0.1:${port}`;
      return WebDriver.connect({ url, capabilities, running }).catch(async (error: unknown) => {
        for (const program of running) await program.stop();
        throw error;
      });
    };
  },
};
