import process from 'node:process';
import type { Point } from './points.ts';

/** Where a server is to be cut off. */
export interface ArmedPoint {
  /** The point's name; none leaves the server alone. */
  readonly point: string | undefined;
  /** At which passage, from 1. */
  readonly passage: number;
  /** How many turns after the decision a transaction is cut off; half as many the next time, when it was over before. */
  readonly lag: number;
  /** One turn: a microtask where the database answers at once, a round of the event loop where it is asked over a socket. */
  readonly turn: (then: () => void) => void;
  /** Hears of every point when the server comes to it for the first time. */
  readonly onReached: (point: Point) => void;
}

/** What the decorators tell where the server is. */
export interface CrashTrigger {
  /** The server is at this point; at the armed passage this never returns. */
  pass(point: Point): void;
  /** The server is inside something; at the armed passage it is cut off some turns later, or at the next one when it `isOver` by then. */
  passInside(point: Point, isOver: () => boolean): void;
}

/** Pulls the plug of this very process when it comes to the armed point for the n-th time: nothing is flushed, nothing is told. */
export function createCrashTrigger({
  point: armed,
  passage,
  lag,
  turn,
  onReached,
}: ArmedPoint): CrashTrigger {
  const reached = new Set<Point>();
  let left = passage;
  let patience = lag;
  const isDue = (point: Point): boolean => {
    if (!reached.has(point)) onReached(point);
    reached.add(point);
    if (point !== armed) return false;
    left -= 1;
    return left <= 0;
  };
  const killIn = (turns: number, isOver: () => boolean): void => {
    if (isOver()) patience = Math.floor(patience / 2);
    else if (turns <= 0) killSelf();
    else turn(() => killIn(turns - 1, isOver));
  };
  return {
    pass(point) {
      if (isDue(point)) killSelf();
    },
    passInside(point, isOver) {
      if (isDue(point)) killIn(patience, isOver);
    },
  };
}

const killSelf = (): boolean => process.kill(process.pid, 'SIGKILL');
