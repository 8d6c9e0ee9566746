import { expect, it } from 'vitest';
import { filesBelow, read } from './files';

/** Sizes of type on screen, by file: in rem, or in px where a site may change the size of a rem. On paper points hold. */
const sizes = [...filesBelow('components'), ...filesBelow('entrypoints')]
  .filter((path) => /\.(css|ts)$/.test(path))
  .flatMap((path) =>
    [...read(path).matchAll(/font(?:-size)?:([^;}]*)/g)].flatMap(([, value = '']) =>
      [...value.matchAll(/(?<![\d.])(\d*\.?\d+)(rem|px)/g)].map(([said, size, unit]) => ({
        where: `${path}: ${said}`,
        size: Number(size) * (unit === 'rem' ? 16 : 1),
        // A part of a sum is no size, and neither is the height of a line.
        alone:
          !/[+*]/.test(value.split(said)[0] ?? '') && !/[+*]/.test((value.split(said)[1] ?? '').slice(0, 3)),
      })),
    ),
  );

it('has no type under 16 px on any screen', () => {
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.filter(({ size, alone }) => alone && size < 16).map(({ where }) => where)).toEqual([]);
});
