/**
 * Gives a screen's first focus to its line, now and whenever the window gets the keys while nothing in it has the focus: a
 * frame is given the keys after it stands, which drops a focus set before. Gives back what ends it.
 */
export function keepFirstFocus(line: HTMLElement | null): () => void {
  const focus = () => line?.focus({ preventScroll: true });
  const onWindow = () => {
    if (document.activeElement === null || document.activeElement === document.body) focus();
  };
  focus();
  window.addEventListener('focus', onWindow);
  return () => window.removeEventListener('focus', onWindow);
}
