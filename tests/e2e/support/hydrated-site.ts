import { createElement as make, useState } from 'react';
import { SCRIPT, STYLE } from './pages';

export interface SiteProps {
  path: string;
  look: 'red' | 'green';
  /** What stands in the heading: the server and the browser may disagree. */
  heading: string;
}

const asItIs = (code: string) => ({ dangerouslySetInnerHTML: { __html: code } });

/** A whole document drawn by React, from its root on, as many sites are. */
export function Site({ path, look, heading }: SiteProps) {
  const [presses, press] = useState(0);
  return make(
    'html',
    { lang: 'en', className: look },
    make(
      'head',
      null,
      make('meta', { charSet: 'utf-8' }),
      make('title', null, 'A made-up site'),
      make('style', asItIs(STYLE)),
      make('script', asItIs(SCRIPT)),
    ),
    make(
      'body',
      null,
      make('h1', null, heading),
      make('p', null, path),
      make('input', { 'aria-label': 'Field' }),
      make('button', { type: 'button', onClick: () => press(presses + 1) }, `Pressed ${presses}`),
    ),
  );
}
