import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

// `npm run rooms` writes Biome's import rules for packages/server/src from the table of rooms in ARCHITECTURE.md; with --check it only
// compares, and fails when they differ.

const SOURCE = 'packages/server/src';
const GENERATED = /^packages\/server\/src\/[a-z]+\/\*\*$/;

/** A rule about what may be imported, as biome.json has it. */
interface Override {
  readonly includes: readonly string[];
  readonly linter: {
    readonly rules: { readonly style?: { readonly noRestrictedImports?: Restriction } };
  };
}

interface Restriction {
  readonly level: 'error';
  readonly options: {
    readonly patterns: readonly { readonly group: readonly string[]; readonly message: string }[];
  };
}

/** What the domain must not know besides other rooms. */
const IMPURE = {
  group: ['hono', 'kysely', 'node:*', '!node:crypto'],
  message: 'domain/ is the pure domain: no I/O, no framework.',
};

/** The rooms of the table, each with those that it may import. */
function readRooms(page: string): ReadonlyMap<string, readonly string[]> {
  const table = /In `packages\/server\/src`[\s\S]*?\n\n(\|[\s\S]*?)\n\n/.exec(page)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([a-z]+)\/` \|.*\| (.+) \|$/gm)];
  const rooms = new Map(
    rows.map(([, room = '', cell = '']) => [
      room,
      [...cell.matchAll(/`([a-z]+)\/`/g)].map(([, name = '']) => name),
    ]),
  );
  if (rooms.size < 5) throw new Error('expected a table of rooms in ARCHITECTURE.md, "The map"');
  return rooms;
}

/** The rule of one room: every other room that it may not import, and what holds everywhere in src. */
function ruleOf(room: string, rooms: ReadonlyMap<string, readonly string[]>, shared: Restriction): Override {
  const allowed = rooms.get(room) ?? [];
  const others = [...rooms.keys()].filter((other) => other !== room && !allowed.includes(other)).sort();
  const may = allowed.length === 0 ? 'no other room' : allowed.map((name) => `${name}/`).join(', ');
  const patterns = [
    {
      group: others.map((other) => `**/${other}/**`),
      message: `${room}/ may import ${may} (ARCHITECTURE.md, "The map").`,
    },
    ...(room === 'domain' ? [IMPURE] : []),
    ...shared.options.patterns,
  ];
  return {
    includes: [`${SOURCE}/${room}/**`, '!**/*.test.ts'],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

const rooms = readRooms(await readFile('ARCHITECTURE.md', 'utf8'));
const config: { overrides: Override[] } = JSON.parse(await readFile('biome.json', 'utf8'));
const isRoom = ({ includes }: Override) => GENERATED.test(includes[0] ?? '');
const kept = config.overrides.filter((override) => !isRoom(override));
const at = kept.findIndex(({ includes }) => includes[0] === `${SOURCE}/**`);
const shared = kept[at]?.linter.rules.style?.noRestrictedImports;
if (!shared) throw new Error(`expected a rule for ${SOURCE}/** in biome.json`);
const rules = [...rooms.keys()].map((room) => ruleOf(room, rooms, shared));
const overrides = [...kept.slice(0, at + 1), ...rules, ...kept.slice(at + 1)];

if (process.argv.includes('--check')) {
  if (!isDeepStrictEqual(overrides, config.overrides)) {
    console.error('biome.json differs from the table of rooms in ARCHITECTURE.md: run `npm run rooms`.');
    process.exitCode = 1;
  }
} else {
  await writeFile('biome.json', `${JSON.stringify({ ...config, overrides }, null, 2)}\n`);
}
