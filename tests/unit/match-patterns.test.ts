import { describe, expect, it } from 'vitest';
import { commonPages, coversPattern } from '@/entrypoints/background/match-patterns';

describe('a match pattern covers another', () => {
  it.each([
    ['<all_urls>', 'https://*.x.com/*', true],
    ['https://*/*', 'https://*.x.com/*', true],
    ['*://*/*', 'http://localhost/*', true],
    ['https://*/*', 'http://localhost/*', false],
    ['https://*.x.com/*', 'https://*.x.com/*', true],
    ['https://*.x.com/*', 'https://x.com/*', true],
    ['https://*.x.com/*', 'https://m.x.com/*', true],
    ['https://*.x.com/*', 'https://box.com/*', false],
    ['https://x.com/*', 'https://*.x.com/*', false],
    ['https://x.com/a*', 'https://x.com/*', false],
    ['nonsense', 'https://x.com/*', false],
  ])('%s, %s: %s', (wide, pattern, covers) => expect(coversPattern(wide, pattern)).toBe(covers));
});

describe('the pages of an allowed pattern among those asked for', () => {
  it.each([
    ['https://*/*', 'https://*.x.com/*', 'https://*.x.com/*'],
    ['https://www.x.com/*', 'https://*.x.com/*', 'https://www.x.com/*'],
    ['*://www.x.com/*', 'https://*.x.com/*', '*://www.x.com/*'],
    ['https://*.y.com/*', 'https://*.x.com/*', null],
    ['http://localhost/*', 'https://*.x.com/*', null],
  ])('%s, %s: %s', (allowed, asked, common) => expect(commonPages(allowed, asked)).toBe(common));
});
