/** Resolves after `ms`. For a bound on what may take long, race against it. */
export const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
