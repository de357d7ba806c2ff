/**
 * What runs in the pages of every engine, old ones too: each function is sent as its source, and knows none but those of this file.
 * Syntax of ES2017, interfaces of Chrome 60.
 */

/** Every element below this one, those in open shadow roots too, in their order. */
function everything(root: Document | ShadowRoot): Element[] {
  const found: Element[] = [];
  for (const element of Array.from(root.querySelectorAll('*'))) {
    found.push(element);
    if (element.shadowRoot) found.push(...everything(element.shadowRoot));
  }
  return found;
}

/** Whether there is anything of an element to see or to press. */
function isShown(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
}

function textOf(element: Element): string {
  return (element.textContent || '').replace(/\s+/g, ' ').trim();
}

/** The first shown element that the selector and the text fit. */
function shown(selector: string, text: RegExp): Element | null {
  const fits = (element: Element) => element.matches(selector) && text.test(textOf(element));
  return everything(document).find((element) => fits(element) && isShown(element)) || null;
}

/** The control of the first shown label with this text. */
function labelled(text: RegExp): HTMLInputElement | HTMLSelectElement | null {
  const label = shown('label', text);
  return label instanceof HTMLLabelElement ? (label.control as HTMLInputElement | null) : null;
}

/** Chooses the option with this text, as a browser does it for somebody. */
function choose(label: RegExp, option: string): boolean {
  const select = labelled(label);
  if (!(select instanceof HTMLSelectElement)) return false;
  select.selectedIndex = Array.from(select.options).findIndex((one) => textOf(one) === option);
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  return select.selectedIndex >= 0;
}

type Colour = [number, number, number, number];

/** A computed colour as red, green, blue (0 to 255) and alpha (0 to 1). */
function colourOf(text: string): Colour {
  const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  if (plain) return [Number(plain[1]), Number(plain[2]), Number(plain[3]), Number(plain[4] || 1)];
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0, 0];
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = Array.from(context.getImageData(0, 0, 1, 1).data);
  return [red, green, blue, alpha / 255];
}

/** What is seen where a colour lies over an opaque one. */
function over(front: Colour, back: Colour): Colour {
  const mixed = (at: 0 | 1 | 2) => front[at] * front[3] + back[at] * (1 - front[3]);
  return [mixed(0), mixed(1), mixed(2), 1];
}

/** What an element stands on: its own ground, and through what is transparent those of all around it, up to the white of the page. */
function groundOf(start: Element | null): Colour {
  const layers: Colour[] = [];
  let element = start;
  while (element) {
    layers.push(colourOf(getComputedStyle(element).backgroundColor));
    const parent: Node | null = element.assignedSlot || element.parentNode;
    element = parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
  }
  return layers.reverse().reduce((back, front) => over(front, back), [255, 255, 255, 1]);
}

/** The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: Colour, other: Colour): number {
  const luminance = (colour: Colour) => {
    const linear = (at: 0 | 1 | 2) => {
      const share = colour[at] / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * linear(0) + 0.7152 * linear(1) + 0.0722 * linear(2);
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of an element's words with what they stand on. */
function textContrast(element: Element): number {
  const ground = groundOf(element);
  return contrast(over(colourOf(getComputedStyle(element).color), ground), ground);
}

/** The best contrast of an element's edges, or of its own ground, with what is around it: 1 where nothing of it can be seen. */
function edgeContrast(element: Element): number {
  const style = getComputedStyle(element);
  const around = groundOf(element.parentElement);
  const seen = ['top', 'right', 'bottom', 'left']
    .filter((side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0)
    .filter((side) => !/none|hidden/.test(style.getPropertyValue(`border-${side}-style`)))
    .map((side) => colourOf(style.getPropertyValue(`border-${side}-color`)))
    .concat([colourOf(style.backgroundColor)]);
  return Math.max(...seen.map((colour) => contrast(over(colour, around), around)));
}

/** Everything of a radio button that its state can be seen by, where no browser draws it. */
function markOf(radio: Element): string {
  const looks = [radio, radio, radio].map((element, at) => {
    const style = getComputedStyle(element, [null, '::before', '::after'][at] || null);
    return [style.borderTopWidth, style.borderTopColor, style.backgroundColor, style.backgroundImage].concat(
      style.boxShadow,
      style.content,
      style.opacity,
      style.transform,
    );
  });
  return looks.join();
}

function radioComplaints(): string[] {
  const radios = everything(document)
    .filter((element): element is HTMLInputElement => element.matches('input[type=radio]'))
    .filter(isShown);
  const drawnHere = radios.filter((radio) => {
    const style = getComputedStyle(radio);
    return (style.getPropertyValue('appearance') || style.getPropertyValue('-webkit-appearance')) === 'none';
  });
  const complaints = drawnHere
    .filter((radio) => edgeContrast(radio) < 3)
    .map((radio) => `radio ${radio.id}: its edge has a contrast of ${edgeContrast(radio).toFixed(2)}, not 3`);
  const chosen = drawnHere.find((radio) => radio.checked);
  const other = drawnHere.find((radio) => !radio.checked);
  if (chosen && other && markOf(chosen) === markOf(other))
    complaints.push('a chosen radio looks like any other');
  return complaints;
}

function fieldComplaints(): string[] {
  const complaints: string[] = [];
  for (const field of everything(document).filter(isShown)) {
    if (!field.matches('select, textarea, input:not([type=radio]):not([type=checkbox]):not([type=submit])'))
      continue;
    const [edge, text] = [edgeContrast(field), textContrast(field)];
    if (edge < 3) complaints.push(`field ${field.id}: its edge has a contrast of ${edge.toFixed(2)}, not 3`);
    if (text < 4.5)
      complaints.push(`field ${field.id}: its text has a contrast of ${text.toFixed(2)}, not 4.5`);
  }
  return complaints;
}

function buttonComplaints(name: RegExp): string[] {
  const button = shown('button', name);
  if (!button) return [`there is no button ${name}`];
  const complaints: string[] = [];
  const text = textContrast(button);
  const { height } = button.getBoundingClientRect();
  if (!(text >= 4.5)) complaints.push(`the Pay button has a contrast of ${text.toFixed(2)}, not 4.5`);
  if (!(height >= 44)) complaints.push(`the Pay button is ${height.toFixed(1)} px high, not 44`);
  return complaints;
}

/** What stands beyond the page's edges, or can be scrolled sideways. */
function sidewaysComplaints(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const complaints =
    scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
  for (const element of everything(document).filter(isShown)) {
    const { left, right } = element.getBoundingClientRect();
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''}`;
    if (left < -1 || right > clientWidth + 1)
      complaints.push(`${name} reaches from ${left.toFixed(0)} to ${right.toFixed(0)} of ${clientWidth} px`);
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
    if (scrolls && element.scrollWidth > element.clientWidth + 1) complaints.push(`${name} scrolls sideways`);
  }
  return complaints.slice(0, 5);
}

/** Everything about a checkout's looks that a shopper would stumble over. */
function lookComplaints(button: RegExp): string[] {
  return [...buttonComplaints(button), ...radioComplaints(), ...fieldComplaints(), ...sidewaysComplaints()];
}

const SOURCES = [
  everything,
  isShown,
  textOf,
  shown,
  labelled,
  choose,
  colourOf,
  over,
  groundOf,
  contrast,
  textContrast,
  edgeContrast,
  markOf,
  radioComplaints,
  fieldComplaints,
  buttonComplaints,
  sidewaysComplaints,
  lookComplaints,
]
  .map(String)
  .join('\n');

/** An expression that may use what is in this file, as a browser understands it. */
const withAll = (source: string): string => `(function () { ${SOURCES}\nreturn ${source}; })()`;

/** Expressions for {@link Engine}, each complete in itself. */
export const inPage = {
  /** The first shown element of this selector with this text, wherever it stands; null when there is none. */
  shown: (selector: string, text: RegExp) => withAll(`shown(${JSON.stringify(selector)}, ${text})`),
  /** The control that the first shown label with this text belongs to; null when there is none. */
  labelled: (text: RegExp) => withAll(`labelled(${text})`),
  /** `true` or `false`: whether the option of the labelled list could be chosen. */
  choose: (label: RegExp, option: string) => withAll(`String(choose(${label}, ${JSON.stringify(option)}))`),
  /** A line for each complaint about a checkout whose Pay button is called this; '' when there is none. */
  complaints: (button: RegExp) => withAll(`lookComplaints(${button}).join('\\n')`),
  /** Both numbers of the viewport, as `320x700`. */
  viewport: "(innerWidth + 'x' + innerHeight)",
};
