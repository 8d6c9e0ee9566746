/**
 * Makes a queue of one kind of work: one run at a time, and calls that come while a run waits share it. Each call resolves
 * when a run that began after it is over, so what was true at the call is in it. `run` gets all it was called with.
 */
export function coalesce<T>(run: (calls: ReadonlySet<T>) => Promise<void>): (call: T) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: { calls: Set<T>; done: Promise<void> } | null = null;
  return (call) => {
    if (waiting) {
      waiting.calls.add(call);
      return waiting.done;
    }
    const calls = new Set([call]);
    const begin = () => {
      waiting = null;
      return run(calls);
    };
    const done = last.then(begin, begin);
    waiting = { calls, done };
    last = done;
    return done;
  };
}
