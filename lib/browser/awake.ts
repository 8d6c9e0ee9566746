import { browser } from './api';
import { report } from './report';

/** Firefox ends a background that is idle for 30 s, and in tests for one; database requests count for nothing. */
const SIGN_MS = 400;

/**
 * Does long work of the background without being ended as idle: in both browsers a call of an API is a sign of life. Rejects with what
 * `work` rejects with.
 */
export async function awake<T>(work: () => Promise<T>): Promise<T> {
  const sign = () => browser.storage.session.get('session').catch((error) => report(error, 'awake'));
  const timer = setInterval(sign, SIGN_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
