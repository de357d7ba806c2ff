// Writes down what a page hears of its checkout, for the tests to read: events by name, and what a policy stopped.
window.heard = { events: [], calls: [], errors: [], violations: [] };

/** A callback of the page's own was called. */
window.hear = (type) => window.heard.calls.push(type);

const TYPES = [
  'ready',
  'change',
  'redirect',
  'processing',
  'success',
  'failed',
  'cancel',
  'expired',
  'error',
  'close',
];
for (const type of TYPES) {
  document.addEventListener(`farebox:${type}`, ({ detail }) => {
    window.heard.events.push(type);
    if (!detail?.error) return;
    const { code, type: kind, recoverable } = detail.error;
    window.heard.errors.push({ code, type: kind, recoverable });
  });
}
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  window.heard.violations.push(`${violatedDirective} ${blockedURI}`);
});
