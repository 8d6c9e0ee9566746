// @vitest-environment happy-dom
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { hideTitle } from '@/entrypoints/guard.content/title';

it('a page that writes its title again whenever that changes does not go on with Lull in one task', async () => {
  document.title = 'Red Quint';
  let answers = 0;
  new MutationObserver(() => {
    if (document.title !== 'Red Quint' && answers++ < 1000) document.title = 'Red Quint';
  }).observe(document, { childList: true, subtree: true, characterData: true });
  const pause = new AbortController();
  hideTitle(pause.signal);
  // Longer than an observer takes here.
  await sleep(50);
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThan(500);
  pause.abort();
  await sleep(50);
  expect(document.title).toBe('Red Quint');
});

it('what a page wrote last in the task in which its pause ends is what it keeps', () => {
  document.title = 'Green Marsh';
  const pause = new AbortController();
  hideTitle(pause.signal);
  const [first] = document.documentElement.children;
  first?.replaceChildren('Red Quint');
  pause.abort();
  expect(document.title).toBe('Red Quint');
});
