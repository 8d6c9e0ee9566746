import { expect, it } from 'vitest';
import { filesBelow, read } from './files';

/** Signals are Lull's own; every other target is heard by the one helper, which drops what the page made up. */
const MAY = ['lib/browser/hear.ts', 'lib/browser/abort.ts'];

it('what is injected into pages hears trusted events alone', () => {
  const injected = [
    ...filesBelow('entrypoints/guard.content'),
    ...filesBelow('lib/browser'),
    'entrypoints/check-in-card.ts',
  ];
  const bare = injected.filter((file) => !MAY.includes(file) && /\baddEventListener\b/.test(read(file)));
  expect(injected).toContain('lib/browser/navigation.ts');
  expect(bare).toEqual([]);
});
