import { adoptStyles } from '../browser/mount/adopt-styles.ts';
import type { Mounted } from '../browser/mount/mount.ts';
import type { Emitter } from '../core/checkout/emitter.ts';
import { listen } from '../core/listen.ts';
import type { Texts } from '../i18n/texts.ts';
import styles from '../styles/payment/modal.css?inline';
import { CLOSE } from '../ui/glyphs.ts';
import { createDialog } from './modal/dialog.ts';

/** What the modal shows, and the events that it emits. */
export interface ModalOptions {
  readonly show: (frame: (root: Element, shadow: ShadowRoot) => void) => Mounted;
  readonly events: Emitter;
  readonly close: () => void;
}

/** Opens a checkout in a modal. Escape, the backdrop and the close button close it and restore the focus. */
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
  // Handled before the browser's own `cancel`, which can be prevented only once: a second Escape would close the dialog.
  const onKey = (event: KeyboardEvent) =>
    event.key === 'Escape' && !event.isComposing && isHere(element, event) && leave(event);
  listen(signal, window, { keydown: onKey });
  listen(signal, element, { cancel: leave, close });
  listen(signal, dialog.backdrop, { click: (event) => event.target === dialog.backdrop && leave(event) });
  const mounted = show((root, shadow) => {
    adoptStyles(shadow, styles);
    element.append(root, cross);
    shadow.append(dialog.backdrop);
    // Each render sets the language.
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

/** Whether a key press is for this dialog: also without any focus, unless the shop has a dialog of its own open. */
const isHere = (dialog: Element, event: Event): boolean =>
  event.composedPath().includes(dialog) ||
  (document.activeElement === document.body && !document.querySelector('dialog[open]'));

/** Moves the initial focus to the methods, not to the close button. */
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
