import type { Simulation } from '../simulation.ts';

/** One thing that can happen in a run. */
export interface Action {
  /** What it is, for people who read a failed run. */
  readonly label: string;
  /** Whether it needs a session to happen to. */
  readonly needsSession: boolean;
  /** Makes it happen, or begins it; where there is nothing for it to happen to, it does nothing. */
  act(simulation: Simulation): void | Promise<void>;
}

/** Something that happens to what a session left behind. */
export const action = (label: string, act: Action['act']): Action => ({ label, needsSession: true, act });

/** Something that can happen at any time. */
export const anytime = (label: string, act: Action['act']): Action => ({ label, needsSession: false, act });

/** One of a list by a number of any size, or undefined when it is empty. */
export const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
