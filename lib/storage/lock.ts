/** What a lock guards: `store` is the guard's index, journal and passes, and the request rules that go with them; `frames` the tokens of Lull's frames; `import` the file that is read; `erase` what is being erased; `rewrite` the database while it is written anew; `words` the lock on the user's words. */
export type LockName = 'store' | 'frames' | 'import' | 'erase' | 'rewrite' | 'words';

/**
 * Runs `work` while no other part of Lull, in the background or in one of its pages, changes the same thing: first come,
 * first served. Not re-entrant: `work` must not ask for the same lock. The guard never takes it, since the locks of a page
 * belong to its site. A background that is stopped gives its locks back. Rejects with what `work` rejects with.
 */
export function exclusively<T>(name: LockName, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`lull-${name}`, work) as Promise<T>;
}

/** The same if nobody has the lock now, else `null` at once. */
export function ifFree<T>(name: LockName, work: () => Promise<T>): Promise<T | null> {
  const request = (lock: Lock | null) => (lock ? work() : Promise.resolve(null));
  return navigator.locks.request(`lull-${name}`, { ifAvailable: true }, request) as Promise<T | null>;
}
