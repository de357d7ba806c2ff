import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCases, type Case, faultyProviders } from './calls.ts';
import type { Fault } from './faults.ts';
import { openBench } from './harness.ts';
import { outcomeOf } from './outcome.ts';
import { type Row, writePage } from './table.ts';
import { openWayOut, type WayOut } from './way-out.ts';

const PAGES = new URL('../../../../docs/faults/', import.meta.url);
const AT_ONCE = 6;

interface Measured extends Row {
  readonly broken: readonly string[];
  readonly othersOffered: boolean;
  readonly injections: number;
}

let wayOut: WayOut;

/** A fault in the way to a provider needs that way. */
const wayFor = (fault: Fault) =>
  fault === 'leaf certificate' ? { secure: true } : fault === 'proxy' ? { proxy: wayOut.proxy } : {};

async function measure({ call, name, fault }: Case): Promise<Measured> {
  const bench = await openBench(call.provider, call.setup, wayFor(fault));
  try {
    const fits = (path: string) => path.includes(call.path);
    const {
      session,
      told,
      othersOffered,
      after,
      broken = [],
    } = await call.run(bench, { fault, fits, prepare: call.prepare });
    const outcome = await outcomeOf(bench, session);
    const injections = bench.out.injections() + bench.back.injections();
    const row = {
      provider: call.provider,
      call: call.name,
      fault: name,
      told,
      after: after ?? outcome.after,
    };
    return { ...row, broken: [...outcome.broken, ...broken], othersOffered, injections };
  } finally {
    await bench.close();
  }
}

/** A provider's name where only its calls are to be measured. */
const { FAULTS_OF } = process.env;

const cases = allCases().filter(({ call }) => FAULTS_OF === undefined || call.provider === FAULTS_OF);
const measured = new Map<Case, Measured>();

beforeAll(async () => {
  wayOut = await openWayOut();
  const waiting = cases.values();
  const work = async () => {
    for (const one of waiting) {
      const row = await measure(one).catch((error: unknown) => ({ error }));
      if ('error' in row) console.error(one.call.provider, one.call.name, one.name, row.error);
      else measured.set(one, row);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}, 600_000);

afterAll(() => wayOut.close());

describe.each([...new Set(cases.map(({ call }) => call))])('$provider $name', (call) => {
  it.each(cases.filter((one) => one.call === call))('$name: no money is lost or counted twice', (one) => {
    const row = measured.get(one);
    expect(row, 'the case ran to its end').toBeDefined();
    expect(row?.injections, 'the fault met the call').toBeGreaterThan(0);
    expect(row?.broken).toEqual([]);
    expect(row?.othersOffered, 'other providers could be chosen').toBe(true);
  });
});

it.each(faultyProviders.filter((name) => FAULTS_OF === undefined || name === FAULTS_OF))(
  'docs/faults/%s.md says what was measured; `npm run faults:table` writes it anew',
  async (name) => {
    const rows = cases.flatMap((one) => measured.get(one) ?? []).filter(({ provider }) => provider === name);
    await expect(writePage(name, rows)).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.md`, PAGES)));
  },
);
