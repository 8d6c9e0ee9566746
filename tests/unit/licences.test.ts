import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { licenceTexts } from '../../scripts/licences';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const parts = licenceTexts().split(`\n${'-'.repeat(80)}\n`);

it.each(Object.entries(dependencies))('the package carries the licence text of %s', (name, version) => {
  const part = parts.find((text) => text.trim().startsWith(`${name} ${version} (`));
  expect(part).toMatch(/copyright/i);
  expect(part?.length).toBeGreaterThan(500);
});

it('says nothing of packages for development alone, and nothing of this machine', () => {
  const names = parts.map((text) => text.trim().split(' ')[0]);
  expect(names).not.toContain('vitest');
  expect(licenceTexts()).not.toContain(process.cwd());
});
