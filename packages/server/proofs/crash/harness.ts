// What the kill matrix uses of the demo. It is only for tests, like the harness beside the server.
export { accounts, providerConfig } from '../../../../demo/sandbox/accounts.ts';
export type { Choice, Order } from '../../../../demo/sandbox/orders.ts';
export { choose } from '../../../../demo/sandbox/person.ts';
export { type Sandbox, startSandbox } from '../../../../demo/sandbox/sandbox.ts';
