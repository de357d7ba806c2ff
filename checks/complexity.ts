import { functionsOf } from './functions.ts';
import { sourceFiles } from './source-files.ts';

// `npm run check:complexity` fails for a function with more decisions than a reader holds in mind.

const LIMIT = 12;

const dense = sourceFiles('.')
  .flatMap(functionsOf)
  .filter(({ complexity }) => complexity > LIMIT);

for (const { path, line, name, complexity } of dense)
  console.error(
    `${path}:${line} ${name || 'a function'} has a cyclomatic complexity of ${complexity}; the limit is ${LIMIT}. Give its steps names.`,
  );
if (dense.length > 0) process.exitCode = 1;
