import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'components/exercises/pictures';
const PLATE = '<circle cx="60" cy="60" r="56" fill="var(--haze)" />';
const EDGE = '<clipPath id="picture-edge"><circle cx="60" cy="60" r="56" /></clipPath>';

/**
 * The small pictures of the exercises, each on its plate, for a page to show as `#picture-<id>`: they stand in it once, are there before
 * any script has run, and take the colours of where they are shown.
 */
export function picturesMarkup(): string {
  const symbols = readdirSync(FOLDER)
    .sort()
    .map((file) => toSymbol(file.replace('.svg', ''), readFileSync(join(FOLDER, file), 'utf8')));
  // Not `hidden`: what clips would not clip then.
  return `<svg class="unseen" width="0" height="0" aria-hidden="true">${EDGE}${symbols.join('')}</svg>`;
}

function toSymbol(id: string, picture: string): string {
  const shapes = picture.replace(/<\/?svg[^>]*>/g, '').replace(/\s+/g, ' ');
  return `<symbol id="picture-${id}" viewBox="0 0 120 120">${PLATE}<g clip-path="url(#picture-edge)">${shapes.trim()}</g></symbol>`;
}
