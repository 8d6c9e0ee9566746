/** An event of this name is heard though a script made it up: no page can guess it. */
export const ECHO = String(Math.random());

/** What was heard so far: each adds its listener, once, as long as its signal lives. */
let heard: { add: () => void; signal: AbortSignal }[] = [];

/**
 * Hears what the browser tells of a target, before any listener of the page, while `signal` lives. What a page makes up itself
 * (`dispatchEvent`, `click()`) is dropped: nobody answers a pause but the person.
 */
export function hear<E extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: E) => unknown,
  signal: AbortSignal,
): void {
  const tell = (event: Event) => (event.isTrusted || type === ECHO) && listener(event as E);
  const add = () => target.addEventListener(type, tell, { capture: true, signal });
  heard.push({ add, signal });
  add();
}

/** A page that writes itself anew (`document.open`) throws away all listeners. Those that still stand keep their place. */
export function hearAgain(): void {
  heard = heard.filter(({ signal }) => !signal.aborted);
  for (const { add } of heard) add();
}
