import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { FareboxError } from '../domain/errors.ts';
import { type Config, configSchema } from './schema.ts';

/** One thing wrong with a configuration; `path` is dotted, as in `sites.shop.providers.ampere.secretKey`. */
export interface ConfigMistake {
  readonly path: string;
  readonly message: string;
}

/** The configuration cannot be used; every mistake is named, and no value is repeated. */
export class InvalidConfig extends FareboxError {
  readonly code = 'invalid_config';
  readonly mistakes: readonly ConfigMistake[];

  constructor(file: string, mistakes: readonly ConfigMistake[]) {
    const lines = mistakes.map(({ path, message }) => `  ${path}: ${message}`);
    super(
      `${file} has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${lines.join('\n')}`,
    );
    this.mistakes = mistakes;
  }
}

/** Where the configuration is looked for when `FAREBOX_CONFIG` does not say. */
const DEFAULT_FILES = ['farebox.config.ts', 'farebox.config.js', 'farebox.config.json'] as const;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Loads and checks the configuration that `FAREBOX_CONFIG` names, or the one in the current folder.
 * @throws InvalidConfig with every mistake and its path.
 */
export async function loadConfig(env: Env = process.env): Promise<Config> {
  const named = env['FAREBOX_CONFIG'];
  const candidates = named === undefined || named === '' ? DEFAULT_FILES : [named];
  for (const file of candidates) {
    const value = await readConfigFile(resolve(file));
    if (value !== MISSING) return checkConfig(value, { file, env });
  }
  throw new InvalidConfig(named ?? 'FAREBOX_CONFIG', [
    {
      path: '(file)',
      message: `expected a file at ${candidates.join(' or ')}; set FAREBOX_CONFIG to its path`,
    },
  ]);
}

/**
 * Checks a configuration that was read from `file`; in JSON, `"${NAME}"` stands for an environment variable.
 * @throws InvalidConfig with every mistake and its path.
 */
export function checkConfig(value: unknown, { file, env }: { file: string; env: Env }): Config {
  const missing: ConfigMistake[] = [];
  const filled = file.endsWith('.json') ? fillIn(value, { env, path: [], missing }) : value;
  const parsed = configSchema.safeParse(filled);
  if (parsed.success && missing.length === 0) return parsed.data;
  const wrong = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.') || '(root)',
    message,
  }));
  const unset = new Set(missing.map(({ path }) => path));
  throw new InvalidConfig(file, [...missing, ...wrong.filter(({ path }) => !unset.has(path))]);
}

const MISSING = Symbol('no such file');

async function readConfigFile(path: string): Promise<unknown> {
  if (!path.endsWith('.json')) return await importConfig(path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return MISSING;
    throw new InvalidConfig(path, [
      { path: '(file)', message: `cannot be read: ${error.code ?? error.name}` },
    ]);
  });
  if (typeof text !== 'string') return MISSING;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidConfig(path, [{ path: '(file)', message: 'expected JSON' }]);
  }
}

async function importConfig(path: string): Promise<unknown> {
  const exists = await readFile(path).then(
    () => true,
    () => false,
  );
  return exists ? await importElsewhere(path) : MISSING;
}

/** Prints a module's default export as JSON, and says in one line why it cannot. */
const PRINT = `import(process.argv[1]).then(
  (module) => process.stdout.write(JSON.stringify(module.default) ?? 'null'),
  (error) => { process.stderr.write(String(error).split('\\n')[0]); process.exitCode = 1; },
);`;

/**
 * Imports in a process of its own: Node's TypeScript loader keeps 16 MB for as long as its process lives (measured), which a server
 * has no use for. What comes back is plain data.
 */
async function importElsewhere(path: string): Promise<unknown> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', PRINT, pathToFileURL(path).href]);
    return JSON.parse(stdout) as unknown;
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr || 'it exports no plain data';
    throw new InvalidConfig(path, [{ path: '(file)', message: `cannot be loaded: ${reason}` }]);
  }
}

/** Replaces `"${NAME}"` texts, noting each variable that is not set. */
function fillIn(
  value: unknown,
  at: { env: Env; path: readonly string[]; missing: ConfigMistake[] },
): unknown {
  const inner = (member: unknown, key: string) => fillIn(member, { ...at, path: [...at.path, key] });
  if (Array.isArray(value)) return value.map((member, index) => inner(member, String(index)));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, inner(member, key)]));
  }
  const name = typeof value === 'string' ? /^\$\{([A-Za-z_][A-Za-z0-9_]*)\}$/.exec(value)?.[1] : undefined;
  if (name === undefined) return value;
  const set = at.env[name];
  if (set === undefined || set === '') {
    at.missing.push({
      path: at.path.join('.'),
      message: `expected the environment variable ${name} to be set`,
    });
  }
  return set ?? '';
}
