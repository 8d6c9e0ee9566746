import { expect, it } from 'vitest';
import { read, SOURCES } from './files';

/** A box in which words are typed on one line: of no type, or of one for text. Where the browser may keep them is said in each. */
const BOX = /<input\b(?:[^>]|=>)*?\/>/g;
const OTHER = /type="(radio|checkbox|range|date|time|file)"/;

it('the browser keeps nothing that is typed in Lull to offer it again', () => {
  const open = SOURCES.filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => (read(file).match(BOX) ?? []).map((box) => ({ file, box })))
    .filter(({ box }) => !OTHER.test(box) && !box.includes('autoComplete="off"'));
  expect(open).toEqual([]);
});
