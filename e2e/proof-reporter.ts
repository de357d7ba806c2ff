import { relative } from 'node:path';
import process from 'node:process';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';
import { findUnproven } from '../packages/server/testing/providers/capability-proofs/find-unproven.ts';

const ROOT = new URL('..', import.meta.url).pathname;

/** Where a line of a file, a title or a project was asked for, the tests of a file do not all run. */
const CHOOSES_TESTS = /:\d+$|^-g$|^--(grep|grep-invert|last-failed|only-changed|shard|test-list)\b/;

/** Fails a run in which a test that proves a capability is gone, was skipped or failed. A run of chosen tests is not looked at. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter from the default export
export default class ProofReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  async onEnd({ status }: FullResult): Promise<{ status: 'failed' } | undefined> {
    if (!this.#suite || status === 'interrupted' || process.argv.some((arg) => CHOOSES_TESTS.test(arg)))
      return undefined;
    const tests = this.#suite.allTests().map((test) => ({
      file: relative(ROOT, test.location.file),
      // Before the groups: the root, the project and the file.
      name: test.titlePath().slice(3).join(' > '),
      hasPassed: test.outcome() === 'expected' || test.outcome() === 'flaky',
    }));
    const unproven = findUnproven(tests);
    if (unproven.length === 0) return undefined;
    console.error(`\nCapabilities that no test proves:\n${unproven.join('\n')}`);
    return { status: 'failed' };
  }

  printsToStdio(): boolean {
    return false;
  }
}
