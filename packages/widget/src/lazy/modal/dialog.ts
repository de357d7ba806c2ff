import { listen } from '../../core/listen.ts';

/** A modal dialog that is not in the page yet. */
export interface ModalDialog {
  /** What assistive technology is told is the dialog. */
  readonly element: HTMLElement;
  /** What goes into the page, and what a click beside the dialog hits. */
  readonly backdrop: HTMLElement;
  /** Shows it, focused, and keeps the focus inside until the signal aborts. To be called once it is in the page. */
  show(signal: AbortSignal): void;
  close(): void;
}

/** The browser's own dialog; one of ours where it has none (before Firefox 98 and Safari 15.4). */
export function createDialog(): ModalDialog {
  const element = document.createElement('dialog');
  const dialog = typeof element.showModal === 'function' ? browsersOwn(element) : ours();
  dialog.element.classList.add('modal');
  dialog.element.tabIndex = -1;
  return dialog;
}

const browsersOwn = (element: HTMLDialogElement): ModalDialog => ({
  element,
  backdrop: element,
  show() {
    element.showModal();
    element.focus();
  },
  close: () => element.close(),
});

function ours(): ModalDialog {
  const backdrop = document.createElement('div');
  backdrop.className = 'backdrop';
  const element = backdrop.appendChild(document.createElement('div'));
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-modal', 'true');
  return {
    element,
    backdrop,
    show(signal) {
      element.focus();
      // Whoever tabs out of the dialog comes in again: nothing of the page behind it can be reached.
      listen(signal, document, {
        focusin: (event) => event.composedPath().includes(element) || element.focus(),
      });
    },
    // It leaves the page with the checkout in it.
    close: () => undefined,
  };
}
