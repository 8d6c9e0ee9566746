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
  target.addEventListener(type, (event) => event.isTrusted && listener(event as E), {
    capture: true,
    signal,
  });
}
