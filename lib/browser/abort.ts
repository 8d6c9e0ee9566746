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
