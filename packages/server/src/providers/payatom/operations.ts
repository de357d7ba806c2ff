import { z } from 'zod';
import { isDay } from '../../domain/day.ts';
import type { Operations, ProviderReport, Report, Statement } from '../provider.ts';
import type { Transport } from '../transport.ts';
import type { PayatomAccount, PayatomConfig } from './config.ts';
import { accountOf, accountOfMethod } from './lines.ts';
import {
  complaintRequest,
  listRequest,
  referenceRequest,
  refundRequest,
  walletBalanceRequest,
  walletDataRequest,
  walletSummaryRequest,
} from './operations-request.ts';
import {
  judgeComplaint,
  judgeList,
  judgeReference,
  judgeRefund,
  judgeStatement,
} from './operations-response.ts';
import {
  judgeWalletBalance,
  judgeWalletData,
  judgeWalletSummary,
  rowOf,
  toReport,
} from './wallet-reports.ts';

/** PayAtom's calls beyond payments: those that are configured (payatom.md, "Operations calls"). */
export function createOperations(config: PayatomConfig, transport: Transport): Operations {
  const { refundUrl, reconciliation, collectionUtr } = config.operations;
  return {
    ...(refundUrl !== undefined && {
      async refund(request, signal) {
        const account = accountOfMethod(config, request.payment.method);
        const response = await transport.send(refundRequest(account, refundUrl, request), signal);
        return await judgeRefund(response, request.payment);
      },
    }),
    ...createComplaint(config, transport),
    ...(collectionUtr && {
      async sendReference(request, signal) {
        const account = accountOfMethod(config, request.payment.method);
        const built = referenceRequest(account, collectionUtr, request);
        await judgeReference(await transport.send(built, signal));
      },
    }),
    ...(reconciliation && { statement: createStatement(config, reconciliation, transport) }),
    reports: createReports(config, transport),
  };
}

/** Complaints are off without their token: the call would be refused. */
function createComplaint(config: PayatomConfig, transport: Transport): Pick<Operations, 'complain'> {
  const { complaint } = config.operations;
  const token = complaint?.token;
  if (complaint === undefined || token === undefined) return {};
  return {
    async complain(request, signal) {
      const account = accountOfMethod(config, request.payment.method);
      const built = complaintRequest(account, { ...complaint, token }, request);
      return await judgeComplaint(await transport.send(built, signal), complaint.referenceFields);
    },
  };
}

type Reconciliation = NonNullable<PayatomConfig['operations']['reconciliation']>;

/** A list of a day is one account's: every base and pid that is configured has its own. */
function createStatement(
  config: PayatomConfig,
  { token, timeZone, emptyDay }: Reconciliation,
  transport: Transport,
): Statement {
  return {
    timeZone,
    async read(day, signal) {
      const lists = statementsOf(config).map(async ({ account, currency }) => {
        const request = listRequest(account, { token, day, list: 'payin' });
        return await judgeStatement(await transport.send(request, signal), {
          currency,
          emptyDay,
          format: account.numberFormat,
        });
      });
      return (await Promise.all(lists)).flat();
    },
  };
}

function createReports(config: PayatomConfig, transport: Transport): NonNullable<Operations['reports']> {
  const { walletBalance, walletSummary, walletData, reconciliation } = config.operations;
  return {
    ...(walletBalance && {
      'wallet-balance': report({}, async (_query, signal) =>
        judgeWalletBalance(await transport.send(walletBalanceRequest(config, walletBalance), signal)),
      ),
    }),
    ...(walletSummary && {
      'wallet-summary': report({ account: text, dateType: text, date: text }, async (query, signal) => {
        const request = walletSummaryRequest(config, walletSummary, query);
        return await judgeWalletSummary(await transport.send(request, signal));
      }),
    }),
    ...(walletData && {
      'wallet-data': report({}, async (_query, signal) =>
        judgeWalletData(await transport.send(walletDataRequest(config, walletData), signal)),
      ),
    }),
    ...(reconciliation && { 'payout-reconciliation': payoutReport(config, reconciliation, transport) }),
  };
}

/** What was paid out on a day, as their list has it. They take 10 such calls a day. */
const payoutReport = (
  config: PayatomConfig,
  { token, emptyDay }: Reconciliation,
  transport: Transport,
): ProviderReport =>
  report({ day: z.string().refine(isDay, 'expected a day such as 2026-11-20') }, async ({ day }, signal) => {
    const lists = statementsOf(config).map(async ({ account }) => {
      const request = listRequest(account, { token, day, list: 'payout' });
      return await judgeList(await transport.send(request, signal), emptyDay);
    });
    return toReport('PayAtom payout reconciliation', (await Promise.all(lists)).flat().map(rowOf));
  });

const text = z.string('expected a text').trim().min(1, 'expected a text that is not empty').max(200);

/** A list that needs to be told each of these texts. */
function report<Name extends string>(
  texts: Readonly<Record<Name, z.ZodType<string>>>,
  read: (query: Readonly<Record<Name, string>>, signal: AbortSignal) => Promise<Report>,
): ProviderReport {
  const query = z.strictObject(texts) as z.ZodType<Readonly<Record<Name, string>>>;
  return { query, read: (given, signal) => read(given as Readonly<Record<Name, string>>, signal) };
}

/** Every account that has a list of its own, with the currency of the first line that it serves. */
function statementsOf(config: PayatomConfig): { account: PayatomAccount; currency: string }[] {
  const statements = new Map<string, { account: PayatomAccount; currency: string }>();
  for (const line of config.lines) {
    const account = accountOf(config, line);
    const key = JSON.stringify([account.baseUrl, account.pid]);
    if (!statements.has(key)) statements.set(key, { account, currency: line.currency });
  }
  return [...statements.values()];
}
