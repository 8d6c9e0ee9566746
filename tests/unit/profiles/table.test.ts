import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/profiles';
import type { AboutText, Example } from '@/lib/profiles/entry';
import type { Exact, Rules } from '@/lib/profiles/rules';

interface Entry {
  rules: Rules;
  exact: Exact;
  about: AboutText;
  examples: Example[];
}

const ENTRIES = Object.entries(
  import.meta.glob<Entry>('/lib/profiles/platforms/**/*.ts', { eager: true }),
).map(([file, entry]) => ({ id: file.replace(/.*\/|\.ts$/g, ''), ...entry }));

/** What section 7 of the design never says, and what belongs to no calm line. */
const UNKIND = /\b(fail|relapse|stalk|addict|spy|obsess|creep|ex\b|proven)|!/i;

describe.each(ENTRIES)('$id', ({ id, rules, about, examples }) => {
  it.each(examples)('%s is %s', (url, kind, account = null) => {
    expect(recognise(url)).toMatchObject({ platform: id, kind, account });
  });

  it('has an example with an account, unless it is for searching, and one without', () => {
    const kinds = examples.map(([, kind]) => kind);
    const lines = Object.values(rules.sites).flat();
    if (!lines.every((line) => line.startsWith('search'))) {
      expect(examples.some(([, , account]) => account)).toBe(true);
    }
    expect(kinds).toContain('other');
  });

  it('asks for at most three sites', () => {
    expect(about.ask.length).toBeGreaterThan(0);
    expect(about.ask.length).toBeLessThanOrEqual(3);
    for (const pattern of about.ask) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  it.each([['blind'], ['mute']] as const)('says in a short, calm line what is %s', (field) => {
    const line = about[field];
    expect(line).toMatch(/^[A-Z].*\.$/);
    expect(line.length).toBeLessThanOrEqual(130);
    expect(line).not.toMatch(UNKIND);
  });

  it('writes lines that can be read', () => {
    for (const line of Object.values(rules.sites).flat()) {
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
  for (const { id, rules, exact } of ENTRIES) {
    const names = [...Object.keys(rules.sites), ...Object.keys(exact.sites ?? {}), rules.mirrors ?? '']
      .flatMap((site) => site.split(' '))
      .map((site) => site.replace(/^\{\w+\}\.|\+.*/g, ''));
    for (const name of names.filter(Boolean)) {
      expect(claims.get(name) ?? id, name).toBe(id);
      claims.set(name, id);
    }
  }
});
