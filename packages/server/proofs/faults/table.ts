import { displayNameOf } from '../../src/providers/registry.ts';
/** What one fault in one call led to. */
export interface Row {
  readonly provider: string;
  readonly call: string;
  readonly fault: string;
  /** What the shopper, or the merchant who called, was told while it lasted. */
  readonly told: string;
  /** Where it ended once the fault was gone. */
  readonly after: string;
}

const HEAD = (count: number) => `# What happens when a provider fails

Every row was measured: the whole server in front of the [sandbox](sandbox.md), over real HTTP, with one fault put into one call by a
proxy between them (\`packages/server/proofs/faults\`). While the fault lasts, somebody pays or tries to; then the fault ends, a minute
passes, and whoever was not shown where to pay tries again, unless their app asks them by itself: then they say yes there. A merchant asks
for a refund of a part until it is made, and no notice tells of it. \`npm run faults:table\` measures all ${count} rows again and
writes this page; \`npm test\` fails when it says anything else.

In every row, without exception:

- the provider was asked to create each attempt at most once, and created nothing that is not an attempt of ours;
- the shopper was charged once, what was charged was credited, and nothing else was;
- the merchant was told of that credit exactly once;
- a refund was made once, of what was asked for, by the provider's own record, and the merchant was told of its end exactly once;
- the other providers were offered all the while, as long as there was something left to pay;
- nothing went wrong that the code did not foresee (no \`internal\` error).

Words: a payment is \`failed\` when nothing can have been created, \`unknown\` when nobody can know: it is looked up, never sent again,
and gives way to the next attempt (\`canceled\`, still watched), where an app may ask for it only when the shopper says so. A refund that
nobody answered for is \`refund_unanswered\`: it is looked up, and a person says what is not to be learned that way. *Settled by hand* is
\`POST /v1/payments/:id/resolve\`, where a provider offers no other way to learn the truth. The last column names the payments in the order of
their attempts.

Where a provider's words name no amount, no currency or no order, nothing can be wrong with it, and there is no such row. What the
sandbox's scenarios lead to, a launch that charges and is then cut off among them, is in [its own page](sandbox.md).
`;

/** Writes the page that holds the whole table. */
export function writePage(rows: readonly Row[]): string {
  const groups = Map.groupBy(rows, ({ provider, call }) => `${displayNameOf(provider)}: ${call}`);
  const tables = [...groups].map(([title, group]) => `## ${title}\n\n${tableOf(group)}`);
  return [HEAD(rows.length), ...tables].join('\n');
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ fault, told, after }) => `| ${fault} | ${told} | ${after} |\n`);
  return `| fault | meanwhile | afterwards |\n|---|---|---|\n${lines.join('')}`;
}
