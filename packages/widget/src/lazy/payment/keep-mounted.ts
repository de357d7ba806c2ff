/** The elements of a mounted checkout, and what is called when they are removed. */
export interface MountedCheckoutElements {
  /** The element that the checkout is rendered into, inside its shadow root. */
  readonly root: Element;
  /** The element of the shop's page that it was mounted into. */
  readonly target: Element;
  /** Aborts when the checkout ends. */
  readonly signal: AbortSignal;
  /** Is called once when the target was removed from the document. */
  readonly onRemoved: () => void;
}

/**
 * Keeps a checkout mounted. A page that morphs its DOM removes our host, which its HTML does not have: it is appended again before the next
 * frame is painted. When the target itself is out of the document for longer than the task that moved it, `onRemoved` is called.
 */
export function keepMounted({ root, target, signal, onRemoved }: MountedCheckoutElements): void {
  const shadow = root.getRootNode();
  if (!(shadow instanceof ShadowRoot)) return;
  const { host } = shadow;
  let wasThere = host.isConnected;
  const putBack = () => {
    if (signal.aborted || host.isConnected || !target.isConnected) return;
    target.append(host);
    // A dialog that was removed is still open, but no longer modal.
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
    // Each round waits for a frame, so that a page that always removes the host does not hang.
    else if (target.isConnected) requestAnimationFrame(putBack);
    // A page may mount into an element before it adds it to the document.
    else if (wasThere) setTimeout(end);
  };
  const observer = new MutationObserver(checkPlacement);
  for (const tree of treesAround(target)) observer.observe(tree, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  checkPlacement();
}

/** The document and every shadow tree around an element. An observer of one does not see changes in another. */
function treesAround(element: Element): readonly Node[] {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? [tree, ...treesAround(tree.host)] : [element.ownerDocument];
}
