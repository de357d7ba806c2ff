import type { FareboxServer } from '../browser/farebox-server.ts';
import { HOST } from '../browser/mount/mounted.ts';
import { returnedSecret } from '../browser/returned.ts';
import { createCall, loadCheckout } from '../core/api/api.ts';
import { object, text } from '../core/api/read.ts';
import { asCheckoutError, type CheckoutError } from '../core/checkout-error.ts';
import type { Checkout } from '../core/contract.ts';
import { tryOrUndefined } from '../core/payment/own-payment.ts';
import type { Diagnosis } from '../core/public-api.ts';
import {
  type Drawn,
  type EngineFeature,
  type Integration,
  judgeDrawn,
  judgeEngine,
  judgePage,
  judgePolicy,
  judgeScripts,
  judgeServer,
  judgeSession,
  type Violation,
} from './diagnosis/findings.ts';

/** Milliseconds in which a browser reports earlier violations to a new observer. */
const REPORTS = 100;

/** Checks the page, prints the results for the developer and returns them. Never rejects. */
export async function diagnose({ apiUrl }: FareboxServer): Promise<readonly Diagnosis[]> {
  const violations = listen();
  const [answered, integration, session] = await Promise.all([
    fetch(`${apiUrl}/healthz`, { mode: 'no-cors', cache: 'no-store' }).then(yes, no),
    askIntegration(apiUrl).catch(() => null),
    askSession(apiUrl),
  ]);
  await new Promise((resolve) => setTimeout(resolve, REPORTS));
  const tags = [...document.querySelectorAll('script')].filter(({ src }) => isOurs(src, apiUrl));
  const findings = [
    ...judgeScripts(tags, integration),
    judgePolicy(violations(), apiUrl),
    judgeServer(answered, apiUrl),
    judgeSession(session),
    judgeEngine(lacking()),
    judgeDrawn([...document.querySelectorAll(`[${HOST}]`)].map(drawn)),
    ...judgePage({
      crossOriginIsolated,
      framed: window.top !== window,
      trustedTypes: 'trustedTypes' in window,
    }),
  ];
  console.table(findings);
  return findings;
}

function lacking(): readonly EngineFeature[] {
  const has: Readonly<Record<EngineFeature, boolean>> = {
    'light-dark()': CSS.supports('color', 'light-dark(#000, #fff)'),
    'container queries': CSS.supports('container-type', 'inline-size'),
    'constructed stylesheets': 'adoptedStyleSheets' in document,
    'the dialog element': 'HTMLDialogElement' in window,
  };
  return (Object.keys(has) as EngineFeature[]).filter((feature) => !has[feature]);
}

function drawn(host: Element): Drawn {
  const { width, height } = (host.shadowRoot?.querySelector('.farebox') ?? host).getBoundingClientRect();
  return { width: Math.round(width), height: Math.round(height), isVisible: isVisible(host) };
}

/** Whether `visibility` or `opacity` hides the element, which keep its size. */
function isVisible(host: Element): boolean {
  if (getComputedStyle(host).visibility !== 'visible') return false;
  for (let around: Element | null = host; around; around = around.parentElement)
    if (getComputedStyle(around).opacity === '0') return false;
  return true;
}

const yes = () => true;
const no = () => false;

const isOurs = (src: string, apiUrl: string): boolean =>
  /^\/farebox(-[0-9a-f]+)?\.js/.test(src.replace(apiUrl, ''));

const readIntegration = object<Integration>({ script: text });

async function askIntegration(apiUrl: string): Promise<Integration> {
  return readIntegration(await (await fetch(`${apiUrl}/integration.json`)).json(), '');
}

/** Where a page's HTML names a session, and its server. */
const NAMED = '[data-farebox-session],farebox-checkout';

/** The session that the page's HTML names, or that the shopper has come back with; '' where it names one with an empty text. */
async function askSession(apiUrl: string): Promise<Checkout | CheckoutError | '' | null> {
  const named = [...document.querySelectorAll<HTMLElement>(NAMED)].find(
    (element) => serverOf(element, apiUrl) === apiUrl,
  );
  const secret =
    named?.dataset['fareboxSession'] ?? named?.getAttribute('client-secret') ?? returnedSecret(apiUrl);
  if (!secret) return secret === '' ? secret : null;
  const call = createCall({
    origin: apiUrl,
    clientSecret: () => secret,
    fetch: (...request) => fetch(...request),
  });
  return loadCheckout(call, new AbortController().signal).catch(asCheckoutError);
}

/** The origin of the server that an element names; ours when it names none. */
function serverOf(element: HTMLElement, apiUrl: string): string {
  const named =
    element.dataset['fareboxApi'] || element.getAttribute('api-url') || element.getAttribute('src');
  const url = named || apiUrl;
  return tryOrUndefined(() => new URL(url, location.href).origin) ?? url;
}

/** Hears what the browser refuses from now on, and where it tells, what it has refused before. */
function listen(): () => readonly Violation[] {
  const heard: Violation[] = [];
  const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) =>
    heard.push({ directive: effectiveDirective, blocked: blockedURI });
  document.addEventListener('securitypolicyviolation', hear);
  const observer = 'ReportingObserver' in window && observePast((violation) => heard.push(violation));
  return () => {
    document.removeEventListener('securitypolicyviolation', hear);
    if (observer) observer.disconnect();
    return heard;
  };
}

function observePast(hear: (violation: Violation) => void): ReportingObserver {
  const read = object({ effectiveDirective: text, blockedURL: text });
  const observer = new ReportingObserver(
    (reports) => {
      for (const { body } of reports) {
        const { effectiveDirective, blockedURL } = read(JSON.parse(JSON.stringify(body)), 'report');
        hear({ directive: effectiveDirective, blocked: blockedURL });
      }
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
  return observer;
}
