import { expect, test } from 'vitest';
import { readPorts } from './command-line.ts';

test('a port can be asked for by environment, and a flag wins over it', () => {
  const env = { STORE_PORT: '5000', FAREBOX_PORT: '5001' };
  expect(readPorts(['--store-port', '6000'], env)).toEqual({ store: 6000, server: 5001 });
  expect(readPorts([], {})).toEqual({});
});

test.each([
  [['--sandbox-port', '70000'], '--sandbox-port: expected a port from 0 to 65535, got "70000"'],
  [['--server-port', 'web'], '--server-port: expected a port from 0 to 65535, got "web"'],
  [['--port', '1'], "Unknown option '--port'"],
])('%j is refused in words', (args, message) => {
  expect(() => readPorts(args, {})).toThrow(message);
});
