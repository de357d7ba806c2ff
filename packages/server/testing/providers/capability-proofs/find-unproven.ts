import { capabilityProofs } from './index.ts';
import type { CapabilityProofs, TestId } from './proof.ts';

/** A test that was to run, and whether it ran and passed. */
export interface RunTest extends TestId {
  readonly hasPassed: boolean;
}

/** Says which capabilities are not proven, of those whose proof is in a file of which every test was to run. */
export function findUnproven(
  tests: readonly RunTest[],
  proofs: Readonly<Record<string, CapabilityProofs>> = capabilityProofs,
): string[] {
  const files = new Set(tests.map(({ file }) => file));
  return Object.entries(proofs).flatMap(([provider, ofProvider]) =>
    Object.entries(ofProvider).flatMap(([row, proof]) => {
      const reason = files.has(proof.file) ? whyUnproven(proof, tests) : undefined;
      return reason === undefined ? [] : [`${provider}, "${row}": ${proof.file} ${reason}: ${proof.name}`];
    }),
  );
}

function whyUnproven({ file, name }: TestId, tests: readonly RunTest[]): string | undefined {
  const pattern = patternOf(name);
  const cases = tests.filter((test) => test.file === file && pattern.test(test.name));
  if (cases.length === 0) return 'has no such test';
  return cases.every(({ hasPassed }) => hasPassed) ? undefined : 'has this test, and it did not pass';
}

/** What Vitest and Playwright print for a name with `%s` or `$value` in it. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .split(/%[sdifjoO]|\$[a-z]\w*/)
      .map(RegExp.escape)
      .join('[^]*')}$`,
  );
