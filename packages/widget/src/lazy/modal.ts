import { adoptStyles } from '../browser/mount/adopt-styles.ts';
import type { Mounted } from '../browser/mount/mount.ts';
import type { Emitter } from '../core/checkout/emitter.ts';
import { listen } from '../core/listen.ts';
import type { Texts } from '../i18n/texts.ts';
import styles from '../styles/payment/modal.css?inline';
import { CLOSE } from '../ui/glyphs.ts';
import { createDialog } from './modal/dialog.ts';

/** What is shown above the page, and who hears of it. */
export interface ModalOptions {
  readonly show: (frame: (root: Element, shadow: ShadowRoot) => void) => Mounted;
  readonly events: Emitter;
  /** Takes it off the page. */
  readonly close: () => void;
}

/** Shows a checkout above the page. Escape, the backdrop and the cross close it; then the focus is back where it was. */
export function openModal({ show, events, close }: ModalOptions): Mounted {
  const before = document.activeElement;
  const dialog = createDialog();
  const { element } = dialog;
  let sessionId: string | null = null;
  const leave = (event: Event) => {
    event.preventDefault();
    if (!events.emit('close', { sessionId })) close();
  };
  const cross = createCross(leave);
  const life = new AbortController();
  const { signal } = life;
  // Before the browser's own closing, which asks only once: whoever presses Escape twice has closed it without our leave.
  const onKey = (event: KeyboardEvent) =>
    event.key === 'Escape' && !event.isComposing && isHere(element, event) && leave(event);
  listen(signal, window, { keydown: onKey });
  listen(signal, element, { cancel: leave, close });
  listen(signal, dialog.backdrop, { click: (event) => event.target === dialog.backdrop && leave(event) });
  const mounted = show((root, shadow) => {
    adoptStyles(shadow, styles);
    element.append(root, cross);
    shadow.append(dialog.backdrop);
    // Whoever draws it says its language each time.
    new MutationObserver(() => name()).observe(root, { attributeFilter: ['lang'] });
  });
  const name = () => nameIn(mounted.texts, element, cross);
  name();
  const endReady = events.on('ready', (event) => {
    ({ sessionId } = event);
    focusMethod(element);
  });
  dialog.show(signal);
  return {
    get texts() {
      return mounted.texts;
    },
    update: (patch) => mounted.update(patch),
    unmount() {
      life.abort();
      endReady();
      dialog.close();
      mounted.unmount();
      if (before instanceof HTMLElement) before.focus();
    },
  };
}

/** Whether a key is pressed here: with the focus nowhere it is, unless the shop has a dialog of its own open. */
const isHere = (dialog: Element, event: Event): boolean =>
  event.composedPath().includes(dialog) ||
  (document.activeElement === document.body && !document.querySelector('dialog[open]'));

/** Leads who has only just arrived to the methods, not to the cross. */
function focusMethod(dialog: HTMLElement): void {
  const root = dialog.getRootNode();
  const isNew = root instanceof ShadowRoot && root.activeElement === dialog;
  if (isNew) dialog.querySelector<HTMLElement>('input:checked, input')?.focus();
}

function nameIn(texts: Texts, dialog: HTMLElement, cross: Element): void {
  dialog.lang = texts.language;
  dialog.dir = texts.direction;
  dialog.setAttribute('aria-label', texts.t('choose'));
  cross.setAttribute('aria-label', texts.find('close') ?? 'Close');
}

function createCross(leave: (event: Event) => void): HTMLButtonElement {
  const SVG = 'http://www.w3.org/2000/svg';
  const cross = document.createElement('button');
  cross.type = 'button';
  cross.className = 'cross';
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.classList.add('glyph');
  const path = picture.appendChild(document.createElementNS(SVG, 'path'));
  path.setAttribute('d', CLOSE);
  cross.append(picture);
  cross.addEventListener('click', leave);
  return cross;
}
