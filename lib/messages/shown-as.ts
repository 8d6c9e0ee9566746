import { browser } from '../browser/api';
import type { ShownAs } from '../policy/shown-as';
import { readSession } from '../storage/session';
import { ask } from './client';

/** How Lull looks, from memory; soon after the browser's start the background is asked. Rejects when nobody answers. */
export async function readShownAs(): Promise<ShownAs> {
  return (await readSession('look')) ?? ask('look', {});
}

/** Calls `changed` whenever Lull begins to look otherwise. Gives back what ends it. */
export function onShownAs(changed: (shownAs: ShownAs) => void): () => void {
  const listener = ({ look }: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && look?.newValue) changed(look.newValue as ShownAs);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
