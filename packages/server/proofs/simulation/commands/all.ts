import fc from 'fast-check';
import type { Model } from '../model.ts';
import type { Simulation } from '../simulation.ts';
import type { Action } from './action.ts';
import * as merchant from './merchant.ts';
import * as notices from './notices.ts';
import * as provider from './provider.ts';
import * as shopper from './shopper.ts';
import * as environment from './time-and-faults.ts';

/** Turns that are enough for everything under way to end; more are a loop. */
export const PLENTY = 5000;

/** How far things get before the next command: mostly to their end, often only a few turns. */
const turns = fc.oneof({ weight: 3, arbitrary: fc.constant(PLENTY) }, { weight: 2, arbitrary: fc.nat(12) });

/** What happens often in life, or is needed for anything else to happen, stands here more than once. */
const ACTIONS: readonly fc.Arbitrary<Action>[] = [
  shopper.pay,
  shopper.pay,
  provider.approve,
  provider.approve,
  notices.deliver,
  notices.deliver,
  environment.poll,
  merchant.create,
  merchant.expire,
  merchant.changeMood,
  merchant.rotate,
  merchant.refund,
  merchant.refund,
  merchant.decide,
  ...Object.values(shopper),
  ...Object.values(provider),
  notices.deliverTwice,
  notices.redeliver,
  notices.forge,
  ...Object.values(environment),
];

/** Any sequence of commands; `onRun` hears of each one that is really run. */
export const commandsOf = (onRun: (label: string) => void): fc.Arbitrary<Commands> =>
  fc.noBias(
    fc.commands(
      ACTIONS.map((arbitrary) => fc.tuple(arbitrary, turns).map((drawn) => command(drawn, onRun))),
      { maxCommands: 80, size: 'max' },
    ),
  );

/** What fast-check draws: it shrinks a failed sequence to the shortest that still fails. */
export type Commands = Iterable<fc.AsyncCommand<Model, Simulation>>;

function command(
  [action, most]: readonly [Action, number],
  onRun: (label: string) => void,
): fc.AsyncCommand<Model, Simulation> {
  const label = most === PLENTY ? action.label : `${action.label}, for ${most} turns`;
  return {
    check: ({ sessions }) => !action.needsSession || sessions.length > 0,
    async run(_model, simulation) {
      onRun(label);
      await action.act(simulation);
      const given = await simulation.server.turns.give(most);
      if (given === PLENTY) simulation.violations.push('the server never comes to rest');
      await simulation.check();
    },
    toString: () => label,
  };
}
