import type { Capability } from '../../src/providers/capability.ts';
import { displayNameOf } from '../../src/providers/registry.ts';
import type { CapabilityProofs, TestId } from './capability-proofs/proof.ts';

/** A provider as the page shows it. */
interface Entry {
  readonly name: string;
  readonly capabilities: readonly Capability[];
  readonly proofs: CapabilityProofs;
}

/** Writes docs/capabilities/<name>.md. */
export function writeCapabilities({ name, capabilities, proofs }: Entry): string {
  const title = displayNameOf(name);
  const head = `# What ${title} can do\n\n[What the columns mean](../providers/capabilities.md). How it is configured: [${title}](../providers/${name}.md).\n`;
  const rows = capabilities.map(
    ({ what, off }) => `| ${what} | ${off ?? 'on'} | ${proofCell(proofs[what])} |\n`,
  );
  return `${head}\n| what | on or off | proven by |\n|---|---|---|\n${rows.join('')}`;
}

const proofCell = (proof: TestId | undefined): string =>
  proof ? `[${proof.name.replaceAll('|', '\\|')}](../../${proof.file})` : 'nothing';
