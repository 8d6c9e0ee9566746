/** Calls `tick` every second in which the page is visible, until what is given back is called. */
export function everyVisibleSecond(tick: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') tick();
  }, 1000);
  return () => clearInterval(timer);
}
