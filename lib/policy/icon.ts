type Colour = readonly [red: number, green: number, blue: number];

/** A part of a picture on a ground of 32 by 32. */
interface Part {
  colour: Colour;
  has: (x: number, y: number) => boolean;
}

const disc = (radius: number, colour: Colour): Part => ({
  colour,
  has: (x, y) => Math.hypot(x - 16, y - 16) <= radius,
});
const bar = (left: number, top: number, right: number, bottom: number, colour: Colour): Part => ({
  colour,
  has: (x, y) => x >= left && x <= right && y >= top && y <= bottom,
});

const GREY: Colour = [107, 114, 128];
/** Lull's own three discs, and a plain sheet with three lines; a later part lies over an earlier one. */
const OWN: Part[] = [disc(15, [207, 230, 234]), disc(10.5, [127, 179, 191]), disc(6.2, [23, 99, 111])];
const PLAIN: Part[] = [
  bar(5, 2, 27, 30, GREY),
  bar(7.5, 4.5, 24.5, 27.5, [243, 244, 246]),
  bar(10, 9, 22, 11, GREY),
  bar(10, 15, 22, 17, GREY),
  bar(10, 21, 18, 23, GREY),
];

/** Each pixel is the mean of what is seen at these points of it. */
const POINTS = [0.125, 0.375, 0.625, 0.875].flatMap((y) =>
  [0.125, 0.375, 0.625, 0.875].map((x) => ({ x, y })),
);

/**
 * The icon of the toolbar button as pixels (red, green, blue, alpha): a worker of Chromium would have to fetch a file for it, which
 * Lull's own policy refuses.
 */
export function iconPixels(size: number, plain: boolean): Uint8ClampedArray<ArrayBuffer> {
  const parts = plain ? PLAIN : OWN;
  const pixels = new Uint8ClampedArray(size * size * 4);
  const ground = (at: number) => (at * 32) / size;
  for (let nth = 0; nth < size * size; nth += 1) {
    const colours = POINTS.flatMap(({ x, y }) => {
      const at = { x: ground((nth % size) + x), y: ground(Math.floor(nth / size) + y) };
      const part = parts.findLast(({ has }) => has(at.x, at.y));
      return part ? [part.colour] : [];
    });
    const mean = ([0, 1, 2] as const).map(
      (channel) => colours.reduce((sum, colour) => sum + colour[channel], 0) / Math.max(1, colours.length),
    );
    pixels.set([...mean, (255 * colours.length) / POINTS.length], nth * 4);
  }
  return pixels;
}
