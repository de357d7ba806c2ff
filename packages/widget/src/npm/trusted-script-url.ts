/** Trusted Types, which TypeScript's DOM does not know yet. To a `src` a trusted address is as good as a string. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address as a script element takes it on a page that requires Trusted Types: through a policy named `farebox`, which lets nothing
 * pass but this script. Throws a TypeError when the page's `trusted-types` does not list that policy.
 */
export function trustedScriptUrl(url: URL): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return url.href;
  policy ??= trustedTypes.createPolicy('farebox', { createScriptURL });
  return policy.createScriptURL(url.href);
}

function createScriptURL(url: string): string {
  if (new URL(url).pathname !== '/farebox.js')
    throw new TypeError(`expected the address of farebox.js, got ${url}`);
  return url;
}
