import * as payatom from '@farebox/crypto/payatom';
import type { BankReference } from '../../domain/reference.ts';
import { jsonBody } from '../body.ts';
import type { Complaint, RefundRequest } from '../provider.ts';
import type { ProviderRequest } from '../transport.ts';
import type { PayatomAccount } from './config.ts';
import type { PayatomOperations } from './operations-config.ts';
import { amountText } from './request.ts';

/** A day's list may be longer than any other answer: 32 MiB, in bytes, for some hundred thousand payments. */
const LONGEST_LIST = 33_554_432;

/** And it may take longer to write: 60 s, in ms. */
const SLOWEST_LIST = 60_000;

/** Asks for a refund (payatom.md, "Operations calls"): by the ref_code, or by the order_id as long as we do not know it; hashed as a poll is. */
export function refundRequest(account: PayatomAccount, url: string, request: RefundRequest): ProviderRequest {
  const { payment, amount } = request;
  const { providerReference: refCode } = payment;
  const hash = payatom.pollHash({ reference: refCode ?? payment.id, pid: account.pid }, account);
  return {
    method: 'POST',
    url,
    ...jsonBody({
      pid: account.pid,
      ...(refCode === null ? { order_id: payment.id } : { ref_code: refCode }),
      post_hash: payatom.seal(hash, account),
      amount: amountText({ amount, currency: payment.currency }, account),
    }),
  };
}

/** Where a day's list is read, of what shoppers paid or of what was paid out. */
const LISTS = {
  payin: '/api/reconcile_polling.php',
  payout: '/payout/api/payout_reconcile_polling.php',
} as const;

/** Asks for a day's list; `day` is `YYYY-MM-DD`, they write it the other way round. */
export function listRequest(
  account: PayatomAccount,
  { token, day, list }: { token: string; day: string; list: keyof typeof LISTS },
): ProviderRequest {
  const { pid } = account;
  const date = day.split('-').reverse().join('-');
  const body = jsonBody({ pid, date, signature: payatom.reconciliationSignature({ pid, date }, account) });
  return {
    method: 'POST',
    url: `${account.baseUrl}${LISTS[list]}`,
    ...body,
    headers: { ...body.headers, token },
    maxBytes: LONGEST_LIST,
    timeoutMs: SLOWEST_LIST,
  };
}

/** Asks for the operator's wallets and what is in them. */
export function walletBalanceRequest(
  { baseUrl }: PayatomAccount,
  { token, email, operatorPassword }: NonNullable<PayatomOperations['walletBalance']>,
): ProviderRequest {
  const body = jsonBody({ email, verification_code: payatom.verificationCode({ operatorPassword }) });
  return {
    method: 'POST',
    url: `${baseUrl}/api/wallet_balance.php`,
    ...body,
    headers: { ...body.headers, authorization: token },
  };
}

/** Asks for what went through one account on a date. */
export function walletSummaryRequest(
  { baseUrl }: PayatomAccount,
  { apiKey, fields }: NonNullable<PayatomOperations['walletSummary']>,
  query: { account: string; dateType: string; date: string },
): ProviderRequest {
  const body = jsonBody({
    [fields.account]: query.account,
    [fields.dateType]: query.dateType,
    [fields.date]: query.date,
  });
  return {
    method: 'POST',
    url: `${baseUrl}/bot/api_v2/account_deposit.php`,
    ...body,
    headers: { ...body.headers, 'api-key': apiKey },
  };
}

/** Asks for the accounts of the wallets, active and not. */
export const walletDataRequest = (
  { baseUrl }: PayatomAccount,
  { apiKey }: NonNullable<PayatomOperations['walletData']>,
): ProviderRequest => ({
  method: 'GET',
  url: `${baseUrl}/bot/api_v2/account_status.php`,
  headers: { accept: 'application/json', 'api-key': apiKey },
});

/**
 * Hands over what the shopper's bank or wallet calls a payment to a person (payatom.md, "P2P only"). The order is named by their ref_code, or
 * by our order_id as long as we do not know it.
 */
export function referenceRequest(
  account: PayatomAccount,
  { path, fields }: NonNullable<PayatomOperations['collectionUtr']>,
  { payment, reference }: BankReference,
): ProviderRequest {
  const { id, providerReference: refCode } = payment;
  const order = refCode === null ? { order_id: id } : { [fields.refCode]: refCode };
  const body = jsonBody({ [fields.pid]: account.pid, ...order, [fields.utr]: reference });
  return { method: 'POST', url: `${account.baseUrl}${path}`, ...body };
}

/** What complaints are filed with, once their token is known. */
export type OpenComplaint = NonNullable<PayatomOperations['complaint']> & { readonly token: string };

/** Files a complaint, with its pictures in base64 (payatom.md, "Operations calls"). */
export function complaintRequest(
  account: PayatomAccount,
  { signatureOver, tokenHeader, token }: OpenComplaint,
  { payment, description, pictures }: Complaint,
): ProviderRequest {
  const fields = { pid: account.pid, order_id: payment.id, ref_code: payment.providerReference ?? '' };
  const operands = { ...fields, secretKey: account.secretKey };
  const { headers, body } = jsonBody({
    ...fields,
    signature: payatom.complaintSignature(signatureOver.map((name) => operands[name])),
    complaint_description: description,
    ...(pictures.length === 0
      ? {}
      : { screenshot_images: pictures.map((picture) => Buffer.from(picture).toString('base64')) }),
  });
  const opening = tokenHeader === 'Token' ? { token } : { authorization: `Bearer ${token}` };
  return {
    method: 'POST',
    url: `${account.baseUrl}/api/complaint/submit_complaint.php`,
    headers: { ...headers, ...opening },
    body,
  };
}
