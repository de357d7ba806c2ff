import { relative } from 'node:path';
import process from 'node:process';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { findUnproven, type RunTest } from './find-unproven.ts';

/** Fails a run in which a test that proves a capability is gone, was skipped or failed. A run of chosen tests is not looked at. */
export function createProofReporter(): Reporter {
  let vitest: Vitest | undefined;
  let isPart = false;
  return {
    onInit(started) {
      vitest = started;
    },
    onTestRunStart(specifications) {
      const isChosen = specifications.some(({ testLines, testIds }) => testLines?.length || testIds?.length);
      isPart = isChosen || vitest?.getGlobalTestNamePattern() !== undefined;
    },
    onTestRunEnd(modules, _errors, reason) {
      if (!vitest || isPart || reason === 'interrupted') return;
      const { root } = vitest.config;
      const unproven = findUnproven(modules.flatMap((module) => testsOf(module, root)));
      if (unproven.length === 0) return;
      vitest.logger.error(`\nCapabilities that no test proves:\n${unproven.join('\n')}\n`);
      process.exitCode = 1;
    },
  };
}

const testsOf = (module: TestModule, root: string): RunTest[] =>
  [...module.children.allTests()].map((test) => ({
    file: relative(root, module.moduleId),
    name: test.fullName,
    hasPassed: test.result().state === 'passed',
  }));
