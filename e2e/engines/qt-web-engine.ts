import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import getPort from 'get-port';
import { Cdp } from './cdp.ts';
import { provideFrom } from './debian.ts';
import type { Maker } from './engine.ts';
import { Running } from './process.ts';

/** Debian's own: another Python on PATH does not see Debian's packages. */
const PYTHON = '/usr/bin/python3';

const hasQt = (): Promise<boolean> =>
  promisify(execFile)(PYTHON, ['-c', 'import PyQt5.QtWebEngineWidgets']).then(
    () => true,
    () => false,
  );

/** QtWebEngine 5.15, which is Chromium 87: the oldest that Farebox draws itself in. */
export const qtWebEngine: Maker = {
  name: 'qtwebengine',
  async provide() {
    await provideFrom(['python3-pyqt5.qtwebengine'], hasQt);
    return async (start) => {
      const port = await getPort({ host: '127.0.0.1' });
      const running = await Running.start(() => ({
        command: PYTHON,
        args: [join(import.meta.dirname, 'qt-window.py')],
        env: {
          QTWEBENGINE_REMOTE_DEBUGGING: String(port),
          QTWEBENGINE_DISABLE_SANDBOX: '1',
          QTWEBENGINE_CHROMIUM_FLAGS: '--disable-gpu',
          QT_QPA_PLATFORM: 'offscreen',
          QT_QUICK_BACKEND: 'software',
        },
      }));
      return Cdp.connect(running, start).catch(async (error: unknown) => {
        await running.stop();
        throw error;
      });
    };
  },
};
