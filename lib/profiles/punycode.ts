// RFC 3492, decoding only: browsers give international hosts in this form and offer no way back.
const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LARGEST_CODE = 0x10ffff;

/** A label of a host in the letters people see, or as it is when it is not encoded (properly). */
export function toUnicode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const encoded = label.slice('xn--'.length);
  const dash = encoded.lastIndexOf('-');
  const letters = dash > 0 ? [...encoded.slice(0, dash)] : [];
  let [code, bias, position] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let next = dash + 1; next < encoded.length; ) {
    const before = position;
    for (let weight = 1, limit = BASE; ; limit += BASE) {
      const digit = Number.parseInt(encoded[next++] ?? '', BASE);
      if (Number.isNaN(digit)) return label;
      // Here letters come first (a is 0), digits last.
      const value = (digit + MOST) % BASE;
      position += value * weight;
      const threshold = Math.min(Math.max(limit - bias, LEAST), MOST);
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(position - before, letters.length + 1, before === 0);
    code += Math.floor(position / (letters.length + 1));
    position %= letters.length + 1;
    if (code > LARGEST_CODE) return label;
    letters.splice(position++, 0, String.fromCodePoint(code));
  }
  return letters.join('');
}

function adapt(step: number, length: number, first: boolean): number {
  let delta = Math.floor(step / (first ? DAMP : 2));
  delta += Math.floor(delta / length);
  let bias = 0;
  while (delta > ((BASE - LEAST) * MOST) / 2) {
    delta = Math.floor(delta / (BASE - LEAST));
    bias += BASE;
  }
  return bias + Math.floor(((BASE - LEAST + 1) * delta) / (delta + SKEW));
}
