import { useSyncExternalStore } from 'react';

/** The route in the fragment: `#/people?key=…`. */
export interface HashRoute {
  path: string;
  params: URLSearchParams;
}

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** Reads `#/path?key=value`. */
export function readHash(hash: string): HashRoute {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  return { path, params: new URLSearchParams(query) };
}

/** The current route, followed on `hashchange`. */
export function useHashRoute(): HashRoute {
  return readHash(useSyncExternalStore(subscribe, () => location.hash));
}
