import { readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';

// `npm run rooms` writes Biome's import rules for the sources of the server and the widget from the tables of rooms in ARCHITECTURE.md; with
// --check it only compares, and fails when they differ.

const SOURCES = ['packages/server/src', 'packages/widget/src'] as const;
const GENERATED = /^packages\/(server|widget)\/src\/[a-z\d]+\/\*\*$/;

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

/** The libraries that a room must not know. */
const LIBRARIES: Readonly<Record<string, Restriction['options']['patterns'][number]>> = {
  domain: {
    group: ['hono', 'kysely', 'node:*', '!node:crypto'],
    message: 'domain/ is the pure domain: no I/O, no framework.',
  },
  core: { group: ['preact', 'preact/**'], message: 'core/ never renders.' },
  i18n: { group: ['preact', 'preact/**'], message: 'i18n/ never renders.' },
};

type Rooms = ReadonlyMap<string, readonly string[]>;

/** The rooms of one source's table, each with those that it may import. */
function readRooms(page: string, source: string): Rooms {
  const [, rest = ''] = page.split(`In \`${source}\`, from the ground up:`);
  const table = /\n\n(\|[\s\S]*?)\n\n/.exec(rest)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| `([a-z\d]+)\/` \|.*\| (.+) \|$/gm)];
  const rooms = new Map(
    rows.map(([, room = '', cell = '']) => [
      room,
      [...cell.matchAll(/`([a-z\d]+)\/`/g)].map(([, name = '']) => name),
    ]),
  );
  if (rooms.size < 5) throw new Error(`expected a table of ${source}'s rooms in ARCHITECTURE.md, "The map"`);
  return rooms;
}

/** The rule of one room: every other room that it may not import, and what holds everywhere in its source. */
function ruleOf(room: string, rooms: Rooms, base: Override): Override {
  const allowed = rooms.get(room) ?? [];
  const others = [...rooms.keys()].filter((other) => other !== room && !allowed.includes(other)).sort();
  const may = allowed.length === 0 ? 'no other room' : allowed.map((name) => `${name}/`).join(', ');
  const [source = '', ...exceptions] = base.includes;
  const patterns = [
    {
      group: others.map((other) => `**/${other}/**`),
      message: `${room}/ may import ${may} (ARCHITECTURE.md, "The map").`,
    },
    ...(LIBRARIES[room] ? [LIBRARIES[room]] : []),
    ...(base.linter.rules.style?.noRestrictedImports?.options.patterns ?? []),
  ];
  return {
    includes: [source.replace('**', `${room}/**`), ...exceptions],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

/** These overrides with the rules of a source's rooms behind the rule of the whole source. */
function withRooms(overrides: readonly Override[], source: string, page: string): readonly Override[] {
  const at = overrides.findIndex(({ includes }) => includes[0] === `${source}/**`);
  const base = overrides[at];
  if (!base?.linter.rules.style?.noRestrictedImports)
    throw new Error(`expected a rule for ${source}/** in biome.json`);
  const rooms = readRooms(page, source);
  const rules = [...rooms.keys()].map((room) => ruleOf(room, rooms, base));
  return [...overrides.slice(0, at + 1), ...rules, ...overrides.slice(at + 1)];
}

const page = await readFile('ARCHITECTURE.md', 'utf8');
const config: { overrides: readonly Override[] } = JSON.parse(await readFile('biome.json', 'utf8'));
const kept = config.overrides.filter(
  ({ includes, linter }) => !(GENERATED.test(includes[0] ?? '') && linter.rules.style?.noRestrictedImports),
);
const overrides = SOURCES.reduce<readonly Override[]>(
  (written, source) => withRooms(written, source, page),
  kept,
);

if (process.argv.includes('--check')) {
  if (!isDeepStrictEqual(overrides, config.overrides)) {
    console.error('biome.json differs from the tables of rooms in ARCHITECTURE.md: run `npm run rooms`.');
    process.exitCode = 1;
  }
} else {
  await writeFile('biome.json', `${JSON.stringify({ ...config, overrides }, null, 2)}\n`);
}
