import { type Logger, pino } from 'pino';
import { providerNames, secretsOf } from './providers/registry.ts';

/** Members that could carry a secret of ours, or one that a provider sends. Whole bodies are not logged at all. */
const GENERAL = [
  ...['authorization', 'secret', 'secrets', 'secretKey', 'hookSecret', 'clientSecret', 'token', 'password'],
  ...['private_key', 'url', 'database'],
];

/** They are never written, wherever they stand; nor is a field that a provider's configuration marks as secret. */
const SECRET = [...new Set([...GENERAL, ...providerNames.flatMap(secretsOf)])];

/** Makes the log: one JSON object a line, on standard output. */
export function createLog(level: string): Logger {
  const paths = SECRET.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]);
  return pino({ level, redact: { paths, censor: '[secret]' }, base: null });
}
