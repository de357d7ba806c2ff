/** Where a checkout stands, and who is told that it is gone. */
export interface MountedCheckoutElements {
  /** What the checkout is drawn into, inside its shadow root. */
  readonly root: Element;
  /** The element of the shop's page that it was put into. */
  readonly target: Element;
  /** Aborts when the checkout ends. */
  readonly signal: AbortSignal;
  /** Is told, once, that the target has left the document. */
  readonly onRemoved: () => void;
}

/**
 * Keeps a checkout in its place. What a page's morphing takes away, because its own HTML does not have it, is put back before anybody
 * sees that it was gone. When the place itself has left the document for longer than the task that moved it, the checkout is over.
 */
export function keepMounted({ root, target, signal, onRemoved }: MountedCheckoutElements): void {
  const shadow = root.getRootNode();
  if (!(shadow instanceof ShadowRoot)) return;
  const { host } = shadow;
  let wasThere = host.isConnected;
  const putBack = () => {
    if (signal.aborted || host.isConnected || !target.isConnected) return;
    target.append(host);
    // A dialog that was taken out of the page is open, but no longer above the page.
    const dialog = root.closest('dialog');
    if (!dialog?.showModal) return;
    dialog.removeAttribute('open');
    dialog.showModal();
  };
  const end = () => {
    if (!signal.aborted && !host.isConnected && !target.isConnected) onRemoved();
  };
  const checkPlacement = () => {
    if (host.isConnected) wasThere = true;
    // A page that takes it away each time must not hang: each round waits for a frame.
    else if (target.isConnected) requestAnimationFrame(putBack);
    // A page may draw into an element that it shows later.
    else if (wasThere) setTimeout(end);
  };
  const observer = new MutationObserver(checkPlacement);
  for (const tree of treesAround(target)) observer.observe(tree, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  checkPlacement();
}

/** The document, and every shadow tree that an element is in: a change in one of them is not told in another. */
function treesAround(element: Element): readonly Node[] {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? [tree, ...treesAround(tree.host)] : [element.ownerDocument];
}
