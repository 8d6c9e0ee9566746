import { browser } from '@/lib/browser/api';

/**
 * Runs `func` at once in a tab, in the isolated world of its guard, and resolves to what it returns; `undefined` where there is
 * no document to run in. It goes there as text, so all it may use are its arguments. Rejects where Lull may not run.
 */
export async function inTab<A extends unknown[], R>(tabId: number, func: (...args: A) => R, ...args: A) {
  const target = { tabId };
  const [answer] = await browser.scripting.executeScript({ target, func, args, injectImmediately: true });
  return answer?.result as R | undefined;
}
