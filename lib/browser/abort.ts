/** Does something after `ms`, unless the visit it belongs to has ended. Returns what calls it off. */
export function later(ms: number, work: () => unknown, signal: AbortSignal): () => void {
  const timer = setTimeout(work, ms);
  const callOff = () => clearTimeout(timer);
  onAbort(signal, callOff);
  return callOff;
}

/** Undoes something when the visit it belongs to ends. */
export function onAbort(signal: AbortSignal, undo: () => unknown): void {
  signal.addEventListener('abort', undo);
}

/**
 * Ends a visit. Without a reason of its own the browser makes an error of it, and Chromium goes through all of a script once more to
 * say where it was: 3 ms of a page's first start.
 */
export function end(visit: AbortController): void {
  visit.abort(null);
}
