/** What the probe saw; times in ms since the navigation began. */
export interface Sighting {
  /** When the frame with all names was made, to its end; 0 before that. */
  visible: number;
  /** Cumulative layout shift, but for what an input caused. */
  shift: number;
  /** From the slowest input to the frame that answers it, in ms; 0 before any. */
  slowest: number;
}

/** What is waited for, and the binding that is called once it is there. */
export interface Watch {
  readonly names: readonly string[];
  readonly binding: string;
}

declare global {
  interface Window {
    sighting?: Sighting;
  }
}

/** The entries of the Layout Instability and Event Timing APIs, as far as they are read. */
type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; interactionId: number };

/** `durationThreshold` (Event Timing API, at least 16 ms) is not known to TypeScript yet. */
type EntryOptions = PerformanceObserverInit & { durationThreshold?: number };

/** Runs in the page before anything of the page's own, and stands alone: the browser gets its text. */
export function probe({ names, binding }: Watch): void {
  if (window !== window.top) return;
  const sighting: Sighting = { visible: 0, shift: 0, slowest: 0 };
  window.sighting = sighting;
  const observe = (options: EntryOptions, each: (entry: Entry) => void) =>
    new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(each)).observe(options);
  observe({ type: 'layout-shift', buffered: true }, ({ value, hadRecentInput }) => {
    if (!hadRecentInput) sighting.shift += value;
  });
  observe({ type: 'event', buffered: true, durationThreshold: 16 }, ({ interactionId, duration }) => {
    if (interactionId) sighting.slowest = Math.max(sighting.slowest, duration);
  });
  const isShown = (element: Element | null) =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    element.getClientRects().length > 0;
  const wanted = new Set(names);
  const look = (root: Node, seen: Set<string>): Set<string> => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) look(node.shadowRoot, seen);
        continue;
      }
      const text = node.nodeValue?.trim() ?? '';
      if (wanted.has(text) && isShown(node.parentElement)) seen.add(text);
    }
    return seen;
  };
  // A callback of a frame runs before that frame is laid out and painted, a message that it sends after that.
  const { port1: atItsEnd, port2: frame } = new MessageChannel();
  atItsEnd.onmessage = () => {
    sighting.visible = performance.now();
    (window as unknown as Record<string, (payload: string) => void>)[binding]?.('');
  };
  const watch = () => {
    if (look(document, new Set()).size < wanted.size) return void requestAnimationFrame(watch);
    frame.postMessage('');
  };
  requestAnimationFrame(watch);
}
