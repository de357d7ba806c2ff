/** Event handlers by the event's type. */
type Handlers = { readonly [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void };

/**
 * Listens on the way down (`capture`) until the signal aborts. `addEventListener` takes a signal of its own only from Chrome 90,
 * Firefox 86 and Safari 15 on, and silently never ends before.
 */
export function listen(signal: AbortSignal, target: EventTarget, handlers: Handlers): void {
  for (const [type, handler] of Object.entries(handlers) as [string, EventListener][]) {
    target.addEventListener(type, handler, true);
    signal.addEventListener('abort', () => target.removeEventListener(type, handler, true));
  }
}
