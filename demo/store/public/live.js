// Keeps every [data-live] part of this page true: when the shop says that something changed, the page is fetched again and
// its live parts are exchanged. Where the stream is not to be had, it asks every few seconds instead.
const POLL_MS = 3000;
const regions = [...document.querySelectorAll('[data-live]')];

function exchange(region, fresh) {
  const open = [...region.querySelectorAll('details[open]')].map(({ id }) => id);
  region.replaceChildren(...fresh.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
}

let asked = 0;

async function refresh() {
  asked += 1;
  const turn = asked;
  const response = await fetch(location.href).catch(() => undefined);
  if (!response?.ok) return;
  const text = await response.text();
  if (turn !== asked) return; // an answer to a later question is on its way, and knows more
  const page = new DOMParser().parseFromString(text, 'text/html');
  const fresh = page.querySelectorAll('[data-live]');
  regions.forEach((region, index) => {
    const next = fresh[index];
    if (next && next.innerHTML !== region.innerHTML) exchange(region, next);
  });
}

const source = new EventSource(regions[0].dataset.live);
source.addEventListener('open', refresh); // what changed while nobody listened
source.addEventListener('change', refresh);
source.addEventListener('error', () => {
  if (source.readyState === EventSource.CLOSED) setInterval(refresh, POLL_MS);
});
