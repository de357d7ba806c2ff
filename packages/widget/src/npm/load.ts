import { CheckoutError } from '../core/checkout-error.ts';
import type { Farebox } from '../core/public-api.ts';
import { trustedScriptUrl } from './trusted-script-url.ts';

/** A page's own tag for the script, under its plain or its versioned address. */
const OWN_TAG = /^\/farebox\b.*\.js$/;

const loads = new Map<string, Promise<Farebox>>();

/**
 * Loads `farebox.js` from the Farebox server at this origin: once, however often it is asked for; after a failed load the next call
 * tries again. Safe to call where a page is rendered on a server.
 * Rejects with a CheckoutError, whose code is `invalid_api_url`, `no_browser` or `script_not_loaded`; when nobody handles that, the
 * page hears nothing of it.
 */
export function loadFarebox(apiUrl: string): Promise<Farebox> {
  const known = loads.get(apiUrl);
  if (known) return known;
  const load = obtain(apiUrl);
  loads.set(apiUrl, load);
  load.catch(() => loads.delete(apiUrl));
  return load;
}

async function obtain(apiUrl: string): Promise<Farebox> {
  const url = scriptUrl(apiUrl);
  if (typeof document === 'undefined') throw noBrowser();
  // The page may also have the script of another server, which must not get this server's client secret.
  const loaded = () => window.Farebox?.servers?.[url.origin];
  if (!loaded()) await tagOnItsWay(url);
  if (!loaded()) await addTag(url);
  const farebox = loaded();
  if (!farebox) throw notLoaded(url, 'something else came');
  return farebox;
}

function scriptUrl(apiUrl: string): URL {
  try {
    return new URL('/farebox.js', apiUrl);
  } catch (cause) {
    throw invalidApiUrl(apiUrl, cause);
  }
}

/** Waits for a tag of the page itself that may still be loading. */
async function tagOnItsWay({ origin }: URL): Promise<void> {
  const isOwn = ({ src }: HTMLScriptElement) =>
    src.startsWith(`${origin}/`) && OWN_TAG.test(new URL(src).pathname);
  const tag = [...document.scripts].find(isOwn);
  if (!tag || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    for (const type of ['load', 'error']) tag.addEventListener(type, resolve, { once: true });
    addEventListener('load', resolve, { once: true });
  });
}

function addTag(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    // With CORS, so that a cross-origin isolated page may have it, and so that its errors can be read.
    tag.crossOrigin = 'anonymous';
    tag.onload = () => resolve();
    tag.onerror = () => {
      tag.remove();
      reject(notLoaded(url, 'a policy of the page, a blocker or the network stopped it'));
    };
    try {
      tag.src = trustedScriptUrl(url);
      document.head.append(tag);
    } catch (cause) {
      reject(notLoaded(url, 'Trusted Types need a policy named farebox', cause));
    }
  });
}

const invalidApiUrl = (apiUrl: string, cause: unknown): CheckoutError =>
  new CheckoutError({
    type: 'integration',
    code: 'invalid_api_url',
    message: `expected apiUrl to be the Farebox server's origin, got ${JSON.stringify(apiUrl)}`,
    recoverable: false,
    cause,
  });

const noBrowser = (): CheckoutError =>
  new CheckoutError({
    type: 'integration',
    code: 'no_browser',
    message: 'expected a browser to load the checkout in, got a server',
    recoverable: true,
  });

const notLoaded = (url: URL, why: string, cause?: unknown): CheckoutError =>
  new CheckoutError({
    type: 'unreachable',
    code: 'script_not_loaded',
    message: `expected ${url} to load: ${why}; ${url.origin}/integration.json says what a page must allow`,
    recoverable: true,
    docUrl: `${url.origin}/integration.json`,
    cause,
  });
