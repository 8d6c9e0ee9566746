import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Site, type SiteProps } from './hydrated-site';

declare global {
  interface Window {
    /** Set when React has taken the document over. */
    hydrated?: boolean;
    /** What React had to mend of what it found. */
    mended: string[];
  }
}

/** When to take the document over (ms), and whether the browser draws something else than the server did. */
const asked = new URLSearchParams(location.search);
const props: SiteProps = {
  path: location.pathname,
  look: /red/.test(location.pathname) ? 'red' : 'green',
  heading: asked.has('mismatch') ? 'another heading' : location.pathname,
};

window.mended = [];
setTimeout(takeOver, Number(asked.get('after') ?? 0));

function takeOver(): void {
  hydrateRoot(document, createElement(Site, props), {
    onRecoverableError: (error) => window.mended.push(String(error)),
  });
  requestIdleCallback(() => {
    window.hydrated = true;
  });
}
