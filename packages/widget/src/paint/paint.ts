import type { Painted, Part, Props } from './jsx-runtime.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What our views listen to. */
const HANDLERS = ['onClick', 'onChange', 'onInput', 'onSubmit'];

/** What a shopper changes: the element's own state, not its attribute, says how it is. */
const STATES = ['value', 'checked'];

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
    while (kept && next !== kept) next = removed(next);
    const node = kept ?? parent.insertBefore(created(part, parent), next);
    next = node.nextSibling;
    if (node instanceof Element && typeof part === 'object') paintElement(node, part.props);
    else if (node.textContent !== part) node.textContent = String(part);
  }
  while (next) next = removed(next);
}

/** Components are called, texts that follow each other are one, what is not drawn is left out. */
function partsOf(view: Painted): (Part | string)[] {
  const parts: (Part | string)[] = [];
  for (const part of [view].flat(9) as Exclude<Painted, readonly Painted[]>[]) {
    if (part == null || typeof part === 'boolean') continue;
    const drawn =
      typeof part !== 'object'
        ? [String(part)]
        : typeof part.type === 'string'
          ? [part]
          : partsOf(part.type(part.props));
    for (const one of drawn) {
      const last = parts.at(-1);
      if (typeof one === 'string' && typeof last === 'string') parts[parts.length - 1] = last + one;
      else parts.push(one);
    }
  }
  return parts;
}

const isSame = (node: ChildNode, part: Part | string): boolean =>
  node instanceof Element && typeof part === 'object'
    ? node.localName === part.type && node.getAttribute('class') === (part.props['class'] ?? null)
    : node.nodeType === Node.TEXT_NODE && typeof part === 'string';

const created = (part: Part | string, parent: Element): ChildNode =>
  typeof part === 'string'
    ? document.createTextNode(part)
    : document.createElementNS(part.type === 'svg' ? SVG : parent.namespaceURI, String(part.type));

function removed(node: ChildNode | null): ChildNode | null {
  const next = node?.nextSibling ?? null;
  node?.remove();
  return next;
}

/** Children first: a list can only be set to a choice that it has. */
function paintElement(element: Element, { children, ...props }: Props): void {
  paint(element, children);
  const left = new Set(element.getAttributeNames());
  for (const [name, value] of Object.entries(props)) {
    // HTML writes every attribute small; SVG keeps `viewBox` as it is.
    left.delete(name);
    left.delete(name.toLowerCase());
    if (HANDLERS.includes(name)) continue;
    if (STATES.includes(name)) setState(element, name, value);
    else setAttribute(element, name, value);
  }
  for (const name of left) element.removeAttribute(name);
  for (const name of HANDLERS) Object.assign(element, { [name.toLowerCase()]: props[name] ?? null });
}

function setState(element: Element, name: string, value: unknown): void {
  if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (value == null || (value === false && !name.startsWith('aria'))) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
