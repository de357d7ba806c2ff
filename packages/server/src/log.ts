import { type Logger, pino } from 'pino';

/** Members that could carry a secret are never written, wherever they stand; whole bodies and addresses are not logged at all. */
const SECRET = [
  'authorization',
  'secretKey',
  'clientSecret',
  'password',
  'apiKey',
  'privateKey',
  'private_key',
  'vectorKey',
  'token',
  'url',
  'database',
];

/** Makes the log: one JSON object a line, on standard output. */
export function createLog(level: string): Logger {
  const paths = SECRET.flatMap((member) => [member, `*.${member}`, `*.*.${member}`]);
  return pino({ level, redact: { paths, censor: '[secret]' }, base: null });
}
