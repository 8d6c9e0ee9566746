import { describe, expect, it } from 'vitest';
import { recognise } from '@/lib/matching';
import { formName, parseHosts, parseLines, pieces } from '@/lib/matching/lines';
import { BUILT_IN, RESERVED_EVERYWHERE } from '@/lib/matching/patterns';
import type { Platform } from '@/lib/matching/platform';
import { domainsOf } from '@/lib/matching/platform-info';
import { PLATFORMS } from '@/lib/matching/platforms';
import { profileUrl } from '@/lib/matching/profile-url';
import { ANY_HOST } from '@/lib/matching/table';

interface Entry extends Platform {
  id: string;
}

const ENTRIES: Entry[] = Object.entries(PLATFORMS).map(([id, platform]) => ({ id, ...platform }));

/** Whether something can be held on a host with these lines: somebody, a conversation or a search. */
function canBeHeld(names: string, lines: readonly string[], forms: Platform['forms'] = {}): boolean {
  const allForms = { ...BUILT_IN, ...forms };
  const used = parseLines(lines).flatMap(({ path, parameters }) => [
    path,
    ...parameters.map(([, value]) => value),
  ]);
  return [names, ...used]
    .flatMap(pieces)
    .map(formName)
    .some((form) => form !== undefined && allForms[form]?.role !== 'skip');
}

/** Where nobody has a page of their own: people there can only be written to. */
const CHATS_ALONE = ['messenger', 'whatsapp'];

describe.each(ENTRIES)('$id', ({ id, hosts, forms, permissions, uncovered = {}, examples, ...entry }) => {
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

  it('has `profileUrl` where its lines show people', () => {
    const shows = parseLines(Object.values(hosts).flat()).some(({ kind }) => /^(person|profile)$/.test(kind));
    expect(entry.profileUrl !== undefined).toBe(shows || CHATS_ALONE.includes(id));
  });

  it('opens everyone of its examples by `profileUrl`', () => {
    const accounts = examples.flatMap(([, , account]) => account ?? []);
    const opened = accounts.map((account) => recognise(profileUrl(id, account)));
    const kind = CHATS_ALONE.includes(id) ? 'message' : 'profile';
    expect(opened).toEqual(accounts.map((account) => ({ platform: id, kind, account })));
  });

  it('asks for at most three sites', () => {
    expect(permissions.length).toBeGreaterThan(0);
    expect(permissions.length).toBeLessThanOrEqual(3);
    for (const pattern of permissions)
      expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
  });

  it('asks for every domain on which something can be held, or says why not', () => {
    const domains = Object.entries(hosts)
      .filter(([names, lines]) => names !== ANY_HOST && canBeHeld(names, lines, forms))
      .flatMap(([names]) => parseHosts(names).map(({ domain }) => domain));
    const asked = permissions.map((pattern) => pattern.slice('https://*'.length, -'/*'.length));
    const left = domains.filter((domain) => !asked.some((end) => `.${domain}`.endsWith(end)));
    const { '*': others, ...named } = uncovered;
    expect(left).toEqual(expect.arrayContaining(Object.keys(named)));
    if (!others) expect(left.sort()).toEqual(Object.keys(named).sort());
    for (const reason of Object.values(uncovered)) expect(reason).toMatch(/\w \w/);
  });

  it('reserves only words that could be taken for a name, each once', () => {
    for (const { like, reserved } of Object.values(forms ?? {})) {
      const words = reserved?.split(' ').filter((word) => word !== '') ?? [];
      const name = new RegExp(`^(?:${like.source})$`, `i${like.unicode ? 'u' : ''}`);
      const useless = words.filter((word, nth) => !name.test(word) || words.indexOf(word) !== nth);
      const everywhere = words.filter((word) => RESERVED_EVERYWHERE.split(' ').includes(word));
      expect({ useless, everywhere }).toEqual({ useless: [], everywhere: [] });
    }
  });

  it('writes lines that can be read', () => {
    for (const line of Object.values(hosts).flat()) {
      expect(line).toMatch(/^(person|profile|tab|story|post|message|search|other)( \/\S*)+$/);
    }
  });
});

/** A chat that stands right below a list of chats, where sites have pages such as "write a new one". */
const BELOW_CHATS = /^(.*\/(?:messages?|messaging|inbox|mail|chats?|conversations|direct|dm))\/\{\w+\}$/;
const LISTS = ENTRIES.flatMap(({ hosts }) =>
  Object.entries(hosts).flatMap(([names, lines]) =>
    parseLines(lines)
      .filter(({ kind }) => kind === 'message')
      .flatMap(({ path }) => BELOW_CHATS.exec(path)?.[1] ?? [])
      .map((list) => `https://${parseHosts(names)[0]?.domain}${list}`),
  ),
);

it.each(LISTS)('%s/new is a chat with nobody', (list) => {
  for (const page of ['new', 'New', 'new/', 'new?next=%2F']) {
    const { account, thread } = recognise(`${list}/${page}`);
    expect({ account, thread }, page).toEqual({ account: null, thread: undefined });
  }
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
