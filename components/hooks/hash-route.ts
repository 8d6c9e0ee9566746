import { useSyncExternalStore } from 'react';

/** Where a page is, as its address says: `#/people?link=…`. */
export interface Place {
  path: string;
  params: URLSearchParams;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** Reads `#/path?key=value`. */
export function readHash(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return { path, params: new URLSearchParams(query) };
}

/** The place in the address bar; a whole router in one line. */
export function usePlace(): Place {
  return readHash(useSyncExternalStore(subscribe, () => location.hash));
}
