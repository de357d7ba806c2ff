/** What opens the calls beyond payments, invented like every key here, and what PayAtom tells each merchant alone. */
export const office = {
  token: 'sandbox-payatom-token',
  apiKey: 'sandbox-payatom-bot',
  operatorPassword: 'kettle-and-ledger',
  email: 'operator@example.com',
} as const;

/** The `operations` that a merchant configures for the sandbox's PayAtom at this address. */
export const operationsEntry = (baseUrl: string) => ({
  refundUrl: `${baseUrl}/api/refund.php`,
  reconciliation: { token: office.token },
  walletBalance: {
    token: office.token,
    email: office.email,
    operatorPassword: office.operatorPassword,
  },
  walletSummary: {
    apiKey: office.apiKey,
    fields: { account: 'account_number', dateType: 'date_type', date: 'date' },
  },
  walletData: { apiKey: office.apiKey },
  collectionUtr: {},
  complaint: { token: office.token, signatureOver: ['pid', 'order_id', 'ref_code', 'secretKey'] },
});
