import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from '../tables.ts';
import { up as initial } from './001-initial.ts';
import { up as expiryLeases } from './002-expiry-leases.ts';
import { up as probes } from './003-probes.ts';
import { up as launchKeys } from './004-launch-keys.ts';
import { up as unreadAndGone } from './005-unread-and-gone.ts';
import { up as subscriptionLinks } from './006-subscription-links.ts';
import { up as refunds } from './007-refunds.ts';
import { up as methodHealth } from './008-method-health.ts';
import { up as reconciliations } from './009-reconciliations.ts';
import { up as complaints } from './010-complaints.ts';
import { up as keptAnswers } from './011-kept-answers.ts';
import { up as settledAndDismissed } from './012-settled-and-dismissed.ts';
import { up as deliveriesBySite } from './013-deliveries-by-site.ts';
import { up as customerSource } from './014-customer-source.ts';
import { up as unmatchedNotices } from './015-unmatched-notices.ts';
import { up as paymentLists } from './016-payment-lists.ts';
import { up as numberedEvents } from './017-numbered-events.ts';
import { up as heldPayments } from './018-held-payments.ts';
import { up as paymentFields } from './019-payment-fields.ts';
import type { MigrationDialect } from './dialect.ts';

/** Every migration by name, in the order in which they run. A migration that was released is never edited. */
const migrations = ({ counter, json }: MigrationDialect): Record<string, Migration> => ({
  '001-initial': { up: (db) => initial(db, counter) },
  '002-expiry-leases': { up: expiryLeases },
  '003-probes': { up: probes },
  '004-launch-keys': { up: launchKeys },
  '005-unread-and-gone': { up: unreadAndGone },
  '006-subscription-links': { up: subscriptionLinks },
  '007-refunds': { up: refunds },
  '008-method-health': { up: methodHealth },
  '009-reconciliations': { up: reconciliations },
  '010-complaints': { up: complaints },
  '011-kept-answers': { up: keptAnswers },
  '012-settled-and-dismissed': { up: settledAndDismissed },
  '013-deliveries-by-site': { up: deliveriesBySite },
  '014-customer-source': { up: customerSource },
  '015-unmatched-notices': { up: unmatchedNotices },
  '016-payment-lists': { up: paymentLists },
  '017-numbered-events': { up: (db) => numberedEvents(db, counter) },
  '018-held-payments': { up: heldPayments },
  '019-payment-fields': { up: (db) => paymentFields(db, json) },
});

/**
 * Brings a database up to date, or to the migration that is named. Servers that start at once wait for the first of them.
 * @throws the error of the migration that failed; what it did is rolled back.
 */
export async function migrate(db: Kysely<Tables>, dialect: MigrationDialect, to?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(dialect) } });
  const { error } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error) throw error;
}
