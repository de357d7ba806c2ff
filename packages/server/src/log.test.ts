import { expect, test, vi } from 'vitest';
import { createLog } from './log.ts';
import { providerNames, secretsOf } from './providers/registry.ts';

/** What is written to standard output for one line of the log. */
function written(line: object): string {
  const lines: string[] = [];
  const write = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((chunk) => lines.push(String(chunk)) > 0);
  createLog('info').info(line);
  write.mockRestore();
  return lines.join('');
}

test.each(providerNames)('no secret of %s is in a log line, at any depth that lines have', (name) => {
  const fields = secretsOf(name);
  expect(fields).not.toEqual([]);
  for (const field of fields) {
    const config = { [field]: 'must-not-be-seen' };
    const line = written({ ...config, config, site: { config } });
    expect(line).not.toContain('must-not-be-seen');
    expect(line).toContain('[secret]');
  }
});

test.each(['secret', 'secrets', 'authorization', 'token'])('nothing named %s is in a log line', (field) => {
  expect(written({ [field]: 'must-not-be-seen' })).not.toContain('must-not-be-seen');
});
