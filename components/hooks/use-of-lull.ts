/** Uses so soon one after the other count once (ms): a lock counts in minutes. */
const APART_MS = 30_000;

/** Calls `used` with a press or a key anywhere in this page, at most twice a minute. Gives back what ends it. */
export function onUse(used: () => void): () => void {
  let lastUse = Number.NEGATIVE_INFINITY;
  /** A key that is held down, as by what lies on it, is one use. */
  let repeats = false;
  const onPress = (event: Event) => {
    if (event.type !== 'input') repeats = event instanceof KeyboardEvent && event.repeat;
    if (repeats) return;
    const now = Date.now();
    // A clock that was set back would be waited for.
    if (Math.abs(now - lastUse) < APART_MS) return;
    lastUse = now;
    used();
  };
  const types = ['keydown', 'pointerdown', 'input'];
  for (const type of types) window.addEventListener(type, onPress, true);
  return () => {
    for (const type of types) window.removeEventListener(type, onPress, true);
  };
}
