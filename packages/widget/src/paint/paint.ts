import type { Painted, Part, Props } from './jsx-runtime.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What our views listen to. */
const HANDLERS = ['onclick', 'onchange', 'oninput', 'onsubmit'];

/** What the view said last that a field holds, with the field's name: an element can become another field. */
const SAID = new WeakMap<Element, string>();

/** What an element has of its own: a listener, and what a shopper changes, of which no attribute says how it is. */
const OWN = /^on|^(value|checked)$/;

/**
 * Makes what is inside `parent` equal to `view`. Whatever can stay does, so that focus, caret and what the server has drawn stay too:
 * an element is the same as long as its tag and its class are. Our views keep no state of their own, so this is all they need of a
 * renderer; one that can do everything would be more than a third of the script.
 */
export function paint(parent: Element, view: Painted): void {
  let next = parent.firstChild;
  for (const part of partsOf(view)) {
    let kept: ChildNode | null = next;
    while (kept && !isSame(kept, part)) kept = kept.nextSibling;
    while (kept && next && next !== kept) next = removed(next);
    if (kept) next = kept.nextSibling;
    const node = kept ?? created(part, parent);
    if (node instanceof Element && typeof part === 'object') paintElement(node, part.props, !kept);
    else if (node.textContent !== part) node.textContent = String(part);
    // Whole, and once: what is put together where nobody sees it costs a browser less.
    if (!kept) parent.insertBefore(node, next);
  }
  while (next) next = removed(next);
}

/** Components are called, texts that follow each other are one, what is not drawn is left out. */
function partsOf(view: Painted, parts: (Part | string)[] = []): (Part | string)[] {
  if (view == null || typeof view === 'boolean') return parts;
  if (typeof view !== 'object')
    parts.push(`${typeof parts[parts.length - 1] === 'string' ? parts.pop() : ''}${view}`);
  else if (!('type' in view)) for (const one of view) partsOf(one, parts);
  else if (typeof view.type === 'string') parts.push(view);
  else partsOf(view.type(view.props), parts);
  return parts;
}

const isSame = (node: ChildNode, part: Part | string): boolean =>
  node instanceof Element && typeof part === 'object'
    ? node.localName === part.type && node.getAttribute('class') === (part.props['class'] ?? null)
    : node instanceof Text && typeof part === 'string';

const created = (part: Part | string, parent: Element): ChildNode =>
  typeof part === 'string'
    ? document.createTextNode(part)
    : document.createElementNS(part.type === 'svg' ? SVG : parent.namespaceURI, part.type as string);

function removed(node: ChildNode): ChildNode | null {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

/** Children first: a list can only be set to a choice that it has. */
function paintElement(element: Element, { children, ...props }: Props, isNew: boolean): void {
  paint(element, children);
  if (!isNew) {
    // HTML writes every attribute small; SVG keeps `viewBox` as it is.
    const names = Object.keys(props).flatMap((name) => [name, name.toLowerCase()]);
    for (const name of element.getAttributeNames()) if (!names.includes(name)) element.removeAttribute(name);
    for (const name of HANDLERS) Reflect.set(element, name, null);
  }
  for (const [name, value] of Object.entries(props)) {
    const own = OWN.test(name) && name.toLowerCase();
    if (!own) setAttribute(element, name, value);
    else {
      const says = `${props['name']} ${value}`;
      // A field keeps what software has put into it since, without an event. A list that was chosen from follows the view, for the browser
      // chooses another entry when its entries change.
      const isNews =
        own !== 'value' || SAID.get(element) !== says || (value && element.localName === 'select');
      if (isNews && Reflect.get(element, own) !== value) Reflect.set(element, own, value);
      SAID.set(element, says);
    }
  }
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (value == null || (value === false && !name.startsWith('aria'))) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
