import { randomUUID } from 'node:crypto';
import * as payatom from '@farebox/crypto/payatom';
import type { Client } from './client.ts';
import { accounts } from './harness.ts';

/** Orders of the same PayAtom account that are no payment of the shop's. */
export interface OtherSales {
  /** Those whose notice was acknowledged, so that PayAtom sends it no more. */
  readonly acknowledged: ReadonlySet<string>;
  /** Pays one, and sends its genuine notice `times` times, each until somebody answers. */
  pay(times: number): Promise<void>;
}

/** Another program sells with the shop's PayAtom account, and PayAtom sends all notices to the shop's `hook`. */
export function createOtherSales(client: Client, hook: string): OtherSales {
  const acknowledged = new Set<string>();
  return {
    acknowledged,
    async pay(times) {
      const report = { orderId: `elsewhere-${randomUUID()}`, receivedAmount: '499', status: 'Approved' };
      const body = {
        order_id: report.orderId,
        received_amount: report.receivedAmount,
        status: report.status,
        post_hash: payatom.seal(payatom.noticeHash(report, accounts.payatom), accounts.payatom),
      };
      for (let time = 0; time < times; time += 1) {
        const { text } = await client.ask({ method: 'POST', path: hook, bearer: '', body });
        if (text.includes('"acknowledge":"yes"')) acknowledged.add(report.orderId);
      }
    },
  };
}
