import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const STEP_MS = 20;

/**
 * Asks again until the answer is truthy, and returns it. A page that moves on throws away the question, so errors count
 * as "not yet". `what` names it when it never comes.
 */
export async function poll<T>(
  what: string,
  ask: () => T | Promise<T>,
  patience = PATIENCE_MS,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}. Last: ${String(last)}`);
    await sleep(STEP_MS);
  }
}
