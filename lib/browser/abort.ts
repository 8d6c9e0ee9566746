/** Undoes something when the visit it belongs to ends. */
export function onAbort(signal: AbortSignal, undo: () => void): void {
  signal.addEventListener('abort', undo);
}
