import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const WIDGET = join(import.meta.dirname, '..');
const ROOT = join(WIDGET, '../..');

/** What shops compile with: strict, and checking the declarations that they installed as well. */
const COMPILER_OPTIONS = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'nodenext',
  jsx: 'react-jsx',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  rootDir: '.',
  outDir: 'out',
};

/** A project of a shop, outside this one. */
export interface ShopProject {
  readonly folder: string;
  write(name: string, text: string): Promise<void>;
  /** Compiles these files into `out/`; what the compiler has to say, which is nothing when all is well. */
  compile(jsxImportSource: string, files: readonly string[]): Promise<string>;
  /** Runs a file with Node; what it prints. Throws with that when it fails. */
  node(file: string, ...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Where a package is that this project has installed, or a file of it. */
export const installed = (path: string): string => join(ROOT, 'node_modules', path);

/** A package as the registry would get it. */
export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs the widget as `npm publish` does, into this folder. */
export async function packWidget(folder: string): Promise<Packed> {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [packed] = JSON.parse(await run('npm', args, WIDGET)) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  if (!packed) throw new Error('expected npm to pack one package, got none');
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}

/** An empty project with the package's examples, where these tarballs and folders are installed; no registry is asked. */
export async function createShopProject(packages: readonly string[]): Promise<ShopProject> {
  const folder = await mkdtemp(join(tmpdir(), 'farebox-shop-'));
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  const node = (file: string, ...args: readonly string[]) => run(process.execPath, [file, ...args], folder);
  await write('package.json', JSON.stringify({ name: 'shop', private: true, type: 'module' }));
  await run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', ...packages], folder);
  await cp(join(WIDGET, 'examples'), folder, { recursive: true });
  return {
    folder,
    write,
    async compile(jsxImportSource, files) {
      const compilerOptions = { ...COMPILER_OPTIONS, jsxImportSource };
      await write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
      return node(installed('typescript/bin/tsc')).catch(({ message }: Error) => message);
    },
    node,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Runs a program; what it prints. Throws with that when it fails. */
export async function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    return (await promisify(execFile)(command, args, { cwd })).stdout;
  } catch (cause) {
    const { stdout, stderr } = cause as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause });
  }
}
