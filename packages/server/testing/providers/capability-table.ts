import type { Capability } from '../../src/providers/capability.ts';
import { displayNameOf } from '../../src/providers/registry.ts';
import type { CapabilityProofs, TestId } from './capability-proofs/proof.ts';

/** A provider as the page shows it. */
interface Entry {
  readonly name: string;
  readonly capabilities: readonly Capability[];
  readonly proofs: CapabilityProofs;
}

const HEAD = `# What each provider can do

Every row names the test that proves it. What is off until you configure it says why, and what turns it on. \`npm test\` fails when a
test is gone, was skipped or failed, when an operation has no row or, with the configuration that the provider's page shows, is not on
or off as its row says, or when this page says anything else than the code:
\`CAPABILITIES=write npx vitest run packages/server/src/providers/capabilities.test.ts\` writes it anew.
`;

/** Writes docs/providers/capabilities.md. */
export function writeCapabilities(entries: readonly Entry[]): string {
  return [HEAD, ...entries.map(section)].join('\n');
}

function section({ name, capabilities, proofs }: Entry): string {
  const rows = capabilities.map(
    ({ what, off }) => `| ${what} | ${off ?? 'on'} | ${proofCell(proofs[what])} |\n`,
  );
  return `## ${displayNameOf(name)}\n\n| what | on or off | proven by |\n|---|---|---|\n${rows.join('')}`;
}

const proofCell = (proof: TestId | undefined): string =>
  proof ? `[${proof.name.replaceAll('|', '\\|')}](../../${proof.file})` : 'nothing';
