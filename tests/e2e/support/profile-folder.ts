import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium and Firefox keep the database. What Firefox keeps as `storage.local` lies beside it, and stays whole. */
const DATABASE =
  /chrome-extension_[^/]*\.indexeddb\.leveldb\/(\d+\.log|\d+\.ldb|MANIFEST-\d+)$|moz-extension[^/^]*\/idb\/[^/]*\.sqlite$/;

/** Lull's own storage folders: its databases, `storage.local`, and what the browsers note of its scripts and rules. */
const OWN =
  /chrome-extension_|Local Extension Settings|Extension (State|Rules|Scripts)|moz-extension|browser-extension-data/;

const filesIn = (profile: string): string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' }).map((file) => join(profile, file));

/** Spoils the files of Lull's database as a failing disk does. @throws Error when there are none */
export function damageDatabase(profile: string): void {
  const files = filesIn(profile).filter((file) => DATABASE.test(file));
  if (files.length === 0) throw new Error('There is no database to damage');
  for (const file of files) writeFileSync(file, 'not a database '.repeat(300));
}

/** The files in which this text stands, in the two ways browsers write it. */
export function filesWith(profile: string, text: string): string[] {
  const spelled = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return filesIn(profile).filter((file) => {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
    const content = readFileSync(file);
    return spelled.some((bytes) => content.includes(bytes));
  });
}

/** Those of them that are in Lull's own storage folders. */
export const ownFilesWith = (profile: string, text: string): string[] =>
  filesWith(profile, text).filter((file) => OWN.test(file.slice(profile.length)));
