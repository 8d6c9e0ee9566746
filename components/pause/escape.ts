/** Escape leaves a pause, unless it was used for something else. Gives back what ends it. */
export function onEscape(leave: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.repeat) return;
    // It takes back a character that is being written.
    if (event.isComposing) return;
    event.preventDefault();
    leave();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
