import { ACCESS_STATUS_HEADER, ACCESS_STATUS_META } from '../core/access-status.ts';

/** The first and the longest interval in ms: short while the shopper watches, long for a page that stays open. */
const [FIRST, LONGEST] = [2000, 30_000];

/** Polls the status of this page and reloads it when that has changed. A failed request changes nothing. */
async function follow(shown: string, wait: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  const now = await fetchStatus();
  if (now !== null && now !== shown) return location.reload();
  await follow(shown, Math.min(wait * 1.2, LONGEST));
}

const fetchStatus = (): Promise<string | null> =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' })
    .then((answer) => answer.headers.get(ACCESS_STATUS_HEADER))
    .catch(() => null);

void follow(
  document.querySelector<HTMLMetaElement>(`meta[name=${ACCESS_STATUS_META}]`)?.content ?? '',
  FIRST,
);
