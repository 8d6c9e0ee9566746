import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { domainsOf } from '@/lib/matching/platform-info';
import { PLATFORMS } from '@/lib/matching/platforms';

const ENTRIES = Object.entries(PLATFORMS).map(([id, platform]) => ({ id, ...platform }));

describe.each(ENTRIES)('$id', ({ id, hosts, permissions, examples }) => {
  it.each(examples)('%s is %s', (url, kind, account = null) => {
    expect(recognise(url)).toMatchObject({ platform: id, kind, account });
  });

  it('has an example with an account, unless it is for searching, and one without', () => {
    const kinds = examples.map(([, kind]) => kind);
    const lines = Object.values(hosts).flat();
    if (!lines.every((line) => line.startsWith('search'))) {
      expect(examples.some(([, , account]) => account)).toBe(true);
    }
    expect(kinds).toContain('other');
  });

  it('asks for at most three sites', () => {
    expect(permissions.length).toBeGreaterThan(0);
    expect(permissions.length).toBeLessThanOrEqual(3);
    for (const pattern of permissions)
      expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  it('writes lines that can be read', () => {
    for (const line of Object.values(hosts).flat()) {
      expect(line).toMatch(/^(person|profile|tab|story|post|message|search|other)( \/\S*)+$/);
    }
  });
});

it('files are named after their platform in lower case', () => {
  expect(ENTRIES.length).toBeGreaterThan(70);
  for (const { id } of ENTRIES) expect(id).toMatch(/^[a-z0-9]+$/);
});

it('no two platforms claim the same domain', () => {
  const claims = new Map<string, string>();
  for (const { id } of ENTRIES) {
    for (const domain of domainsOf(id)) {
      expect(claims.get(domain) ?? id, domain).toBe(id);
      claims.set(domain, id);
    }
  }
});
