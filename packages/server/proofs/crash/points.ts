/** The calls around which a server can be cut off: what commits or claims something, and what leaves the house. Reads lose nothing. */
const CALLS = [
  'insertSession',
  'reserveKey',
  'keepAnswer',
  'recordRequest',
  'rejectRequest',
  'keepUnmatched',
  'redeliver',
  'dueDeliveries',
  'finishDelivery',
  'dueLookups',
  'dueExpiries',
  'dueReadings',
  'methods',
  'launch',
  'lookup',
  'refund',
  'readNotice',
  'webhook',
] as const;

/** What `change` is called for, told apart by what it writes. */
const CHANGES = ['attempt', 'answer', 'notice', 'giveUp', 'expiry', 'refundRequest'] as const;

/** A call that a server can be cut off before and after. */
export type Call = (typeof CALLS)[number];

/** What one transaction over a session's aggregate is for. */
export type ChangeName = (typeof CHANGES)[number];

/** A moment at which a server can be cut off; `inside` is between a decision and its commit. */
export type Point =
  | `before ${Call}`
  | `after ${Call}`
  | 'before change'
  | `inside ${ChangeName}`
  | `after ${ChangeName}`;

/** Every moment at which a server can be cut off. */
export const POINTS: readonly Point[] = [
  ...CALLS.flatMap((call): Point[] => [`before ${call}`, `after ${call}`]),
  'before change',
  ...CHANGES.flatMap((change): Point[] => [`inside ${change}`, `after ${change}`]),
];
