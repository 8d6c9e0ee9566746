import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The colours of the look, from `components/ui/tokens.css`: each as in light and in dark. */
const CSS = readFileSync('components/ui/tokens.css', 'utf8');
const NUMBERS = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const [normal = '', more = ''] = CSS.split('@media (prefers-contrast: more)');

type Oklch = [light: number, chroma: number, hue: number];
type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme, css: string): Oklch {
  const found = new RegExp(String.raw`--${name}: light-dark\(${NUMBERS}, ${NUMBERS}\)`).exec(css);
  if (!found) throw new Error(`no colour ${name}`);
  const [, ...numbers] = found.map(Number);
  return numbers.slice(...(theme === 'light' ? [0, 3] : [3, 6])) as Oklch;
}

/** Relative luminance, by the matrices of CSS Color 4. */
function luminance([light, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((value) => Math.min(1, Math.max(0, value)));
  return [0.2126, 0.7152, 0.0722].reduce((sum, weight, index) => sum + weight * (rgb[index] as number), 0);
}

function contrast(one: Oklch, other: Oklch): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ['light', normal],
  ['dark', normal],
  ['light', `${more}${normal}`],
  ['dark', `${more}${normal}`],
] as [Theme, string][])('the palette in %s', (theme, css) => {
  const against = (name: string, ground: string) =>
    contrast(colour(name, theme, css), colour(ground, theme, normal));

  it.each(['water', 'sand-edge', 'stone', 'edge', 'ink'])(
    'tells what is drawn in %s from the card and the band of the usual range: 3 : 1',
    (name) => {
      expect(against(name, 'surface')).toBeGreaterThanOrEqual(3);
      expect(against(name, 'haze')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['ink', 'soft'])('lets words in %s be read on card and page: 4.5 : 1', (name) => {
    for (const ground of ['surface', 'paper', 'haze'])
      expect(against(name, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
