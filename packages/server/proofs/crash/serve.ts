import { flushCompileCache } from 'node:module';
import process from 'node:process';
import { loadConfig } from '../../src/config/load.ts';
import { startServer } from '../../src/server.ts';
import { createCrashTrigger } from './crash-trigger.ts';
import { withCrashPoints } from './with-crash-points.ts';

// The test build: a whole server, with a trigger around it and a clock that may run ahead, so that nobody waits for leases to end.
// KILL_POINT, KILL_PASSAGE and KILL_LAG arm the trigger; CLOCK_AHEAD_MS moves the clock.

const { KILL_POINT, KILL_PASSAGE = '1', KILL_LAG = '0', CLOCK_AHEAD_MS = '0' } = process.env;

const config = await loadConfig();
const ahead = Number(CLOCK_AHEAD_MS);
const trigger = createCrashTrigger({
  point: KILL_POINT,
  passage: Number(KILL_PASSAGE),
  lag: Number(KILL_LAG),
  turn: config.database.startsWith('sqlite:') ? queueMicrotask : setImmediate,
  onReached: (point) => process.send?.(point),
});

process.once('disconnect', () => process.exit());
await startServer(config, {
  now: () => new Date(Date.now() + ahead),
  wrap: (context) => withCrashPoints(context, trigger),
});
process.send?.('ready');
flushCompileCache();
