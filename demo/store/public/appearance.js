// A live checkout that looks as the controls say, and the code that makes it look so. The look is kept in the page's address.
const LEAST_CONTRAST = 4.5; // WCAG 2.2, 1.4.3
const PAIRS = [
  ['on-accent', 'accent', 'The text on this accent'],
  ['text', 'surface', 'The text on this surface'],
];

const find = (id) => document.getElementById(id);
const form = find('look');
const place = find('pay');
const theme = find('theme');
const controls = [...form.querySelectorAll('[data-light]')].filter((control) => control !== theme);
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
const { clientSecret, apiUrl } = place.dataset;

/** What differs from Farebox's own look, by the variable's name. */
let chosen = {};

const cssOf = ({ type, value }) => (type === 'range' ? `${value}px` : value);

/** Shows a value; false when it is none that this control can have. */
function write(control, value) {
  control.value = control.type === 'range' ? Number.parseInt(value, 10) : value;
  const output = form.querySelector(`output[for="${control.name}"]`);
  if (output) output.textContent = cssOf(control);
  return cssOf(control) === value;
}

function readAddress() {
  const address = new URLSearchParams(location.search);
  if (!write(theme, address.get('theme') ?? 'auto')) theme.value = 'auto';
  const given = controls.filter(({ name }) => address.has(name));
  const possible = given.filter((control) => write(control, address.get(control.name)));
  chosen = Object.fromEntries(possible.map((control) => [control.name, cssOf(control)]));
}

/** Relative luminance of #rrggbb, as WCAG 2.2 defines it. */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function warn() {
  const warnings = PAIRS.map(([one, other, what]) => [what, contrast(find(one).value, find(other).value)])
    .filter(([, ratio]) => ratio < LEAST_CONTRAST)
    .map(
      ([what, ratio]) =>
        `${what} has a contrast of ${Math.floor(ratio * 10) / 10}:1; many people need 4.5:1 to read it.`,
    );
  const note = find('contrast');
  note.hidden = warnings.length === 0;
  note.textContent = warnings.join(' ');
}

const indent = (lines, by) => lines.map((line) => `${' '.repeat(by)}${line}`);

function scriptCode(variables) {
  const rules = variables.map(([name, value]) => `--farebox-${name}: ${value};`);
  const style = rules.length > 0 ? ['<style>', '  #pay {', ...indent(rules, 4), '  }', '</style>'] : [];
  return [
    ...style,
    '<div id="pay"></div>',
    '<script',
    `  src="${apiUrl}/farebox.js"`,
    '  data-farebox-session="cs_…_secret_…"',
    '  data-farebox-mount="#pay"',
    `  data-farebox-theme="${theme.value}"`,
    '></script>',
  ].join('\n');
}

function reactCode(variables) {
  const quoted = (name) => (/\W/.test(name) ? `'${name}'` : name);
  const lines = variables.map(([name, value]) => `${quoted(name)}: '${value}',`);
  const inside = lines.length > 0 ? ['variables: {', ...indent(lines, 2), '},'] : [];
  return [
    "import { FareboxCheckout } from '@farebox/widget/react';",
    '',
    '<FareboxCheckout',
    `  apiUrl="${apiUrl}"`,
    '  clientSecret={clientSecret}',
    '  appearance={{',
    ...indent([`theme: '${theme.value}',`, ...inside], 4),
    '  }}',
    '/>',
  ].join('\n');
}

const appearance = () => ({ theme: theme.value, variables: { ...chosen } });
let checkout;

function show() {
  const auto = systemIsDark.matches ? 'dark' : 'light';
  const scheme = theme.value === 'auto' ? auto : theme.value;
  for (const control of controls) write(control, chosen[control.name] ?? control.dataset[scheme]);
  checkout?.update({ appearance: appearance() });
  const variables = controls.flatMap(({ name }) => (name in chosen ? [[name, chosen[name]]] : []));
  find('code-script').textContent = scriptCode(variables);
  find('code-react').textContent = reactCode(variables);
  const now = JSON.stringify([theme.value, variables.toSorted()]);
  for (const button of form.querySelectorAll('[data-look]')) {
    const look = JSON.parse(button.dataset.look);
    button.ariaPressed = String(
      JSON.stringify([look.theme, Object.entries(look.variables).toSorted()]) === now,
    );
  }
  warn();
}

/** Kept so that a reload, or the way to a provider and back, changes nothing. */
function keep() {
  history.replaceState(null, '', `?${new URLSearchParams({ theme: theme.value, ...chosen })}`);
}

form.addEventListener('input', ({ target }) => {
  if (target !== theme) {
    const { name, dataset } = target;
    const value = cssOf(target);
    chosen = { ...chosen, [name]: value };
    // One that is the same in light and in dark is not chosen when it is as it always was.
    if (value === dataset.light && value === dataset.dark) delete chosen[name];
  }
  show();
});
form.addEventListener('change', keep);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('click', ({ target }) => {
  const { look } = target.dataset;
  if (!look) return;
  const { theme: wanted, variables } = JSON.parse(look);
  theme.value = wanted;
  chosen = variables;
  show();
  keep();
});
systemIsDark.addEventListener('change', show);

for (const button of document.querySelectorAll('[data-copies]')) {
  button.addEventListener('click', async () => {
    const code = find(button.dataset.copies);
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = 'Copied';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    } catch {
      getSelection().selectAllChildren(code); // a browser that does not let us copy lets the visitor
    }
  });
}

/** Whoever comes back from a provider's page finds a new checkout, and reads what became of the other one. */
async function tellReturn() {
  const returned = await window.Farebox.resume();
  if (!returned) return;
  const note = find('returned');
  note.hidden = false;
  note.textContent =
    returned.status === 'completed'
      ? 'Paid. Here is another checkout.'
      : `That payment is ${returned.status}. Here is another checkout.`;
}

readAddress();
show();
if (window.Farebox) {
  tellReturn().catch(() => undefined);
  checkout = window.Farebox.create({ clientSecret, appearance: appearance() }).mount(place);
} else place.textContent = 'The checkout could not be loaded.';
