import { providerConfig } from '../../../../demo/sandbox/accounts.ts';
import { type ProviderName, secretsOf } from '../../src/providers/registry.ts';

/** Every secret of a provider in the sandbox, as its configuration marks them. */
export const secretsOfSandbox = (name: ProviderName): string[] => [
  ...new Set(textsAt(secretsOf(name), providerConfig('http://localhost')[name])),
];

/** The texts of all members that have one of these names, at any depth. */
function textsAt(names: readonly string[], value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && names.includes(name) ? [member] : textsAt(names, member),
  );
}

/** The same account or configuration with every secret replaced by another of the same form. */
export function withoutSecrets<T extends object>(value: T, name: ProviderName): T {
  const secrets = secretsOfSandbox(name);
  const replace = (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`;
  return JSON.parse(JSON.stringify(value), (_key, member: unknown) =>
    typeof member === 'string' && secrets.includes(member) ? replace(member) : member,
  ) as T;
}
