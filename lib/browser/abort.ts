/** Undoes something when the visit it belongs to ends. */
export function onAbort(signal: AbortSignal, undo: () => unknown): void {
  signal.addEventListener('abort', undo);
}
