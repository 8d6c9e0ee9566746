import type { CSSProperties } from 'react';

/** Custom properties as a style: `vars({ size: 0.7 })` is `--size: 0.7`. */
export function vars(values: Record<string, string | number>): CSSProperties {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`--${name}`, String(value)]),
  ) as CSSProperties;
}
