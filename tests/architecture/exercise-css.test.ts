import { describe, expect, it } from 'vitest';
import { filesBelow, read } from './files';

const FOLDER = 'components/exercises';
/** What all exercises share; each picture may build on its classes. */
const SHARED = `${FOLDER}/exercise.css`;
const STILL = `${FOLDER}/still.css`;

const css = ['components', 'entrypoints'].flatMap((folder) =>
  filesBelow(folder).filter((path) => path.endsWith('.css')),
);
const pictures = css.filter((path) => path.startsWith(`${FOLDER}/`) && path !== SHARED && path !== STILL);

const rulesOf = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\//g, '');
const classesOf = (path: string) => new Set(rulesOf(path).match(/\.[a-z][\w-]*/gi));

/** A colour that no palette turns, and that is the same by day and by night. */
const LITERAL =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?!from)|:[^;{]*\b(?:black|white|gr[ae]y|red|orange|yellow|green|blue|purple|pink|brown)\b/gi;

describe('the picture of an exercise', () => {
  it('is found', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(20);
    expect(' .a { color: #ff0000; background: red }'.match(LITERAL)).toHaveLength(2);
  });

  it.each(pictures)('%s has class names that no other css has', (path) => {
    const shared = classesOf(SHARED);
    const own = [...classesOf(path)].filter((name) => !shared.has(name));
    const others = css.filter((other) => other !== path && other !== STILL);
    const twice = own.flatMap((name) =>
      others.filter((other) => classesOf(other).has(name)).map((other) => `${name} is in ${other} too`),
    );
    expect(twice).toEqual([]);
  });

  it.each([...pictures, SHARED, STILL])('%s has colours of tokens.css alone', (path) => {
    expect(rulesOf(path).match(LITERAL) ?? []).toEqual([]);
  });
});
