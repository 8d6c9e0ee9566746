import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '@/lib/policy/shown-as';

/** The colours of the look, from `components/ui/tokens.css`, each on one line: as in light and in dark, its hue turned by the palette. */
const CSS = readFileSync('components/ui/tokens.css', 'utf8')
  .replace(/\(\s+/g, '(')
  .replace(/\s+/g, ' ')
  .replaceAll(' )', ')');
const ONE = String.raw`oklch\(([\d.]+) ([\d.]+) calc\(([\d.]+) \+ var\(--(warm|cool)\)\)\)`;
const [normal = '', more = ''] = CSS.split('@media (prefers-contrast: more)');

type Oklch = [light: number, chroma: number, hue: number];
type Theme = 'light' | 'dark';
type Palette = (typeof PALETTES)[number];

/** What a palette turns a hue by; the first one turns nothing. */
function turn(palette: Palette, family: string): number {
  const [, of = ''] = new RegExp(String.raw`\[data-palette="${palette}"\] \{([^}]*)\}`).exec(CSS) ?? [];
  if (palette !== PALETTES[0] && !of) throw new Error(`no palette ${palette}`);
  return Number(new RegExp(String.raw`--${family}: (-?\d+);`).exec(of || normal)?.[1]);
}

function colour(name: string, theme: Theme, palette: Palette, css: string): Oklch {
  const found = new RegExp(String.raw`--${name}: light-dark\(${ONE}, ${ONE}\)`).exec(css);
  if (!found) throw new Error(`no colour ${name}`);
  const [light, chroma, hue, family = ''] = found.slice(...(theme === 'light' ? [1, 5] : [5, 9]));
  return [Number(light), Number(chroma), Number(hue) + turn(palette, family)];
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

const cases = PALETTES.flatMap((palette) =>
  (['light', 'dark'] as const).flatMap((theme) => [
    { palette, theme, asked: 'as it is', css: normal },
    { palette, theme, asked: 'with more contrast', css: `${more}${normal}` },
  ]),
);

describe.each(cases)('$palette in $theme, $asked', ({ palette, theme, css }) => {
  const against = (name: string, ground: string) =>
    contrast(colour(name, theme, palette, css), colour(ground, theme, palette, normal));

  it.each(['water', 'sand-edge', 'stone', 'edge', 'ink'])(
    'tells what is drawn in %s from the card and the band of the usual range: 3 : 1',
    (name) => {
      expect(against(name, 'surface')).toBeGreaterThanOrEqual(3);
      expect(against(name, 'haze')).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['ink', 'soft', 'water', 'water-deep'])(
    'lets words in %s be read on every ground: 4.5 : 1',
    (name) => {
      for (const ground of ['surface', 'paper', 'haze'])
        expect(against(name, ground), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('lets words be read on what is chosen, on what cares, and on a button: 4.5 : 1', () => {
    expect(against('ink', 'mist')).toBeGreaterThanOrEqual(4.5);
    expect(against('ink', 'sand-haze')).toBeGreaterThanOrEqual(4.5);
    expect(against('soft', 'sand-haze')).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['water', 'water-deep'])
      expect(against('on-water', ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'water'])('shows controls and the focus in %s on every ground: 3 : 1', (name) => {
    for (const ground of ['surface', 'paper', 'haze', 'sand-haze'])
      expect(against(name, ground), ground).toBeGreaterThanOrEqual(3);
    if (name === 'water') expect(against(name, 'mist')).toBeGreaterThanOrEqual(3);
  });
});
