import type { ReactNode } from 'react';

const files = import.meta.glob<ReactNode>('./*.tsx', { eager: true, import: 'default' });

/** The small picture of each exercise, by its id: what stands on a round plate of 112 of 120, in the colours of `tokens.css`. */
export const pictures: Readonly<Record<string, ReactNode>> = Object.fromEntries(
  Object.entries(files).map(([path, picture]) => [path.slice('./'.length, -'.tsx'.length), picture]),
);
