/** What a browser sends as `Origin` for a page that has none of its own: a local file, a sandboxed frame, a page from `srcdoc`. */
export const NO_ORIGIN = 'null';

/** The origin of a page that an app brings with it: `capacitor://localhost`, `ionic://localhost`, `file://`. */
const OF_AN_APP = /^(?:file:\/\/|([a-z][a-z0-9+.-]{0,40}):\/\/[A-Za-z0-9._-]{1,253}(?::\d{1,5})?)$/;

/** `https` with a slip of the pen, or the scheme of something that shows no page. */
const NO_APP = /^(?:[htps]+|wss?|ftp)$/;

/** Whether a text is an origin as browsers write it in the header `Origin`, so that it can be compared with that. */
export function isOrigin(text: string): boolean {
  if (text === NO_ORIGIN) return true;
  if (/^https?:/.test(text)) return URL.canParse(text) && new URL(text).origin === text;
  const app = OF_AN_APP.exec(text);
  return app !== null && !NO_APP.test(app[1] ?? '');
}
