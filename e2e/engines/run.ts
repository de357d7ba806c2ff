import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Engine, type Launch, type Maker, Unavailable } from './engine.ts';
import { makers } from './makers.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { type Result, tableOf } from './table.ts';
import { Visitor } from './visitor.ts';
import { openWorld, type World } from './world.ts';

/** Pays in every engine, every way: `node e2e/engines/run.ts [--engine <name>]… [--scenario <name>]…`. */
const { values } = parseArgs({
  options: { engine: { type: 'string', multiple: true }, scenario: { type: 'string', multiple: true } },
});

/**
 * Those with a wished name; all of them when nobody wished.
 * @throws Error when a wished name is nobody's.
 */
function chosen<T extends { readonly name: string }>(
  all: readonly T[],
  wished: readonly string[] = [],
): readonly T[] {
  const stranger = wished.find((name) => !all.some((one) => one.name === name));
  if (stranger) throw new Error(`expected one of ${all.map(({ name }) => name).join(', ')}, got ${stranger}`);
  return wished.length === 0 ? all : all.filter(({ name }) => wished.includes(name));
}

const PICTURES = join(import.meta.dirname, '../../test-results/engines');

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');

/** Whether a scenario failed, or had no browser to be run in. */
const outcomeOf = (error: unknown) => (error instanceof Unavailable ? 'skipped' : 'failed');

/** Keeps what the browser showed when a scenario failed. */
async function keepPicture(engine: Engine, name: string): Promise<void> {
  const file = join(PICTURES, `${name.replaceAll(' ', '-')}.png`);
  await mkdir(PICTURES, { recursive: true });
  await engine.screenshot().then(
    (png) => writeFile(file, png),
    () => undefined,
  );
}

/** Plays scenarios in one engine, one after the other; after a failure in a browser that is started anew. */
async function* runAll(maker: Maker, selected: readonly Scenario[], world: World): AsyncGenerator<Result> {
  let launch: Launch;
  try {
    launch = await maker.provide();
  } catch (error) {
    for (const { name } of selected)
      yield { ...row(maker, name), outcome: outcomeOf(error), reason: messageOf(error) };
    return;
  }
  let engine: Engine | undefined;
  let runs: boolean | undefined;
  let version = '';
  try {
    for (const scenario of selected) {
      if (engine && runs !== scenario.javascript) {
        await engine.close();
        engine = undefined;
      }
      try {
        runs = scenario.javascript;
        engine ??= await launch({ javascript: runs });
        version = engine.version;
        await scenario.run(new Visitor(engine), world);
        yield { ...row(maker, scenario.name), version, outcome: 'ok', reason: '' };
      } catch (error) {
        yield { ...row(maker, scenario.name), version, outcome: outcomeOf(error), reason: messageOf(error) };
        if (engine) await keepPicture(engine, `${maker.name} ${scenario.name}`);
        await engine?.close();
        engine = undefined;
      }
    }
  } finally {
    await engine?.close();
  }
}

const row = ({ name }: Maker, scenario: string) => ({ engine: name, version: '', scenario });

const MARKS = { ok: '✓', failed: '✗', skipped: '–' } as const;

async function run(): Promise<number> {
  const engines = chosen(makers, values.engine);
  const selected = chosen(scenarios, values.scenario);
  await using opened = new AsyncDisposableStack();
  const world = await openWorld(opened);
  const results: Result[] = [];
  for (const maker of engines) {
    for await (const result of runAll(maker, selected, world)) {
      results.push(result);
      const { engine, scenario, outcome, reason } = result;
      console.log(`  ${MARKS[outcome]} ${engine}: ${scenario}${reason && `: ${reason}`}`);
    }
  }
  console.log(`\n${tableOf(results)}`);
  return results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

// An exit, unlike a signal, ends the browsers that were started here.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
process.exitCode = await run();
