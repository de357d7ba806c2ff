import { manyPlans } from './plans.ts';

/** How many rows their page shows on one. */
export const PAGE_LIMIT = 100;

/** What a merchant asks for; a page that is not named is the first. */
interface Asked {
  readonly page: number | null;
  readonly limit: number;
}

/** One page of rows as AMPERE's page "Fetch subscriptions" prints it: counted from 0, with the total of all. */
export function pageOf(rows: readonly unknown[], { page, limit }: Asked) {
  const at = (page ?? 0) * limit;
  return { page: page ?? 0, limit, total: rows.length, rows: rows.slice(at, at + limit) };
}

/** A page of 150 plans, where pages are counted as the scenario `odd_pages` says. */
export function oddPage(how: string, partner: string, asked: Asked) {
  const plans = manyPlans(partner);
  const { page, limit } = asked;
  const usual = pageOf(plans, asked);
  const total = plans.length;
  switch (how) {
    case 'from_one':
      // The page before the first is the first one, as with many programs that count from 1.
      return { ...pageOf(plans, { limit, page: Math.max(0, (page ?? 1) - 1) }), page: page ?? 1 };
    case 'page_ignored':
      return pageOf(plans, { limit, page: 0 });
    case 'limit_ignored':
      return pageOf(plans, { page, limit: 40 });
    case 'no_total':
      return { page: usual.page, limit, rows: usual.rows };
    case 'total_high':
      return { ...usual, total: total + 25 };
    case 'total_low':
      return { ...usual, total: 3 };
    default: {
      // Each page begins with the last ten rows of the one before.
      const from = Math.max(0, (page ?? 0) * (limit - 10));
      return { ...usual, rows: plans.slice(from, from + limit) };
    }
  }
}
