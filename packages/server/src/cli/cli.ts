import { loadConfig } from '../config/load.ts';
import { useProxies } from '../config/proxies.ts';
import { createSites } from '../config/sites.ts';
import { FareboxError } from '../domain/errors.ts';
import { startServer } from '../server.ts';

const HELP = `farebox: a checkout for regional payment providers

  farebox serve          serve checkouts; ends on SIGINT or SIGTERM
  farebox hooks          the addresses to register with each provider
                         (paysepro: its IPN; payseproAccess: its ACCESS URL)
  farebox hooks --json   the same as {site: {provider: address}}
  farebox doctor         look at everything that payments need, and say what is wrong
  farebox doctor --json  the same as {ok, findings: […]}
  farebox reconcile SITE PROVIDER DAY
                         compare a day (2026-11-20) with the provider's own list

The configuration is the file that FAREBOX_CONFIG names (.ts, .js or .json),
else farebox.config.ts, .js or .json in this folder.`;

/** Every command, by its name and how many arguments it takes; `--json` is one. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number> | undefined>> = {
  help: async () => say(HELP),
  '--help': async () => say(HELP),
  serve: ([none]) => (none === undefined ? serveUntilToldToStop() : undefined),
  hooks: (args) => withJson(args, hooks),
  doctor: (args) => withJson(args, examine),
  reconcile: (args) => (args.length === 3 ? compare(args) : undefined),
};

/** Runs one command; the exit code is 0 when it did what it says, 1 when it could not, 2 when nobody knows the command. */
export async function run(args: readonly string[]): Promise<number> {
  const [command = 'help', ...options] = args;
  const code = Object.hasOwn(COMMANDS, command) ? COMMANDS[command]?.(options) : undefined;
  if (code) return await code;
  process.stderr.write(`farebox: there is no command "${args.join(' ')}"\n\n${HELP}\n`);
  return 2;
}

function withJson(args: readonly string[], command: (asJson: boolean) => Promise<number>) {
  if (args.length === 0) return command(false);
  return args.join() === '--json' ? command(true) : undefined;
}

/** How long after the signal the process ends at the latest, in ms. */
const LAST = 9500;

async function serveUntilToldToStop(): Promise<number> {
  const config = await loadConfig();
  useProxies(config);
  const server = await startServer(config);
  process.stderr.write(`farebox: serving at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  // Whatever does not end by itself, such as a database that hangs: who asked us kills us after 10 s, and would be told nothing.
  setTimeout(() => process.exit(process.exitCode ?? 1), LAST).unref();
  await server.close();
  return 0;
}

/** Loaded when somebody asks: a server at work has no use for it. */
async function examine(asJson: boolean): Promise<number> {
  const { doctor } = await import('../doctor/doctor.ts');
  return await doctor(say, { asJson });
}

async function compare([site = '', provider = '', day = '']: readonly string[]): Promise<number> {
  const { reconcile } = await import('./reconcile.ts');
  return await reconcile(say, { site, provider, day });
}

async function hooks(asJson: boolean): Promise<number> {
  const sites = createSites(await loadConfig(), () => new Date());
  const table = Object.fromEntries(
    [...sites.values()].map((site) => {
      const told = [...site.providers.values()]
        .filter(({ notices }) => notices)
        .map(({ name }) => [name, site.hookUrl(name)]);
      const pages = [...site.providers.values()]
        .filter(({ access }) => access)
        .map(({ name }) => [`${name}Access`, site.accessUrl(name)]);
      return [site.id, Object.fromEntries([...told, ...pages]) as Record<string, string>];
    }),
  );
  if (asJson) return say(JSON.stringify(table));
  const lines = Object.entries(table).flatMap(([site, urls]) =>
    Object.entries(urls).map(([provider, url]) => `${site}  ${provider.padEnd(14)}  ${url}`),
  );
  return say(lines.join('\n') || 'No configured provider sends notices.');
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** What a person reads when a command could not be run: our own message as it is, anything else with its name and code. */
function reasonOf(error: unknown): string {
  if (error instanceof FareboxError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'the port is taken; set another "port" in the configuration';
  return error.stack ?? error.message;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`farebox: ${reasonOf(error)}\n`);
  return 1;
});
