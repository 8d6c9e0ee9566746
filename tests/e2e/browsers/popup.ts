/** The real toolbar popup, as far as both browsers let a test reach it. */
export interface Popup {
  text(): Promise<string>;
  has(role: 'button' | 'link', name: string): Promise<boolean>;
  /** A trusted click. */
  click(role: 'button' | 'link', name: string): Promise<void>;
  /** Runs in the popup's document. */
  evaluate<R, A extends unknown[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  isOpen(): Promise<boolean>;
  close(): Promise<void>;
}
