import { useEffect, useState } from 'react';
import type { OwnText } from '@/lib/storage/schema';

/** What was written and not saved, by question. It lives as long as this page of the browser and is stored nowhere. */
let remembered: Readonly<Record<string, string | undefined>> = {};

export interface Drafts {
  of: (about: string) => string | undefined;
  /** `undefined` where what is kept is all there is. */
  write: (about: string, words: string | undefined) => void;
}

/** Drafts that outlast a look at another page of Lull. With something unsaved the browser asks before the tab closes. */
export function useDrafts(kept: OwnText[]): Drafts {
  const [drafts, setDrafts] = useState(remembered);
  const unsaved = Object.entries(drafts).some(([about, words]) => isUnsaved(words, keptFor(kept, about)));
  useEffect(() => {
    if (!unsaved) return;
    const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', askFirst);
    return () => removeEventListener('beforeunload', askFirst);
  }, [unsaved]);
  // What is kept needs no draft: a later Save brings no old words back over newer ones. Blanks where nothing is kept may be a beginning.
  useEffect(() => {
    const stays = ([about, words]: [string, string | undefined]) => {
      const now = keptFor(kept, about);
      return isUnsaved(words, now) || (!now && Boolean(words));
    };
    remembered = Object.fromEntries(Object.entries(remembered).filter(stays));
    setDrafts(remembered);
  }, [kept]);
  return {
    of: (about) => drafts[about],
    write: (about, words) => {
      remembered = { ...remembered, [about]: words };
      setDrafts(remembered);
    },
  };
}

/** The answer that is kept for a question. */
export const keptFor = (kept: OwnText[], about: string): OwnText | undefined =>
  kept.find((text) => text.about === about);

/** Whether a draft says something else than what is kept. */
export const isUnsaved = (draft: string | undefined, kept: OwnText | undefined): boolean =>
  draft !== undefined && draft.trim() !== (kept?.text ?? '');
