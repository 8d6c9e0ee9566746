import { COPIES } from './copies';
import { type Held, type Hit, match } from './match';
import { type Page, pageAt as pageIn } from './page';
import type { Recognised } from './page-kind';
import { PLATFORMS } from './platforms';
import { recognise as recogniseIn } from './recognise';
import { makeTable } from './table';

export { heldKey, pageKeys, threadKey, WEB } from './page-keys';
export type { Kind, Recognised } from './page-kind';

/**
 * All platforms, and what shows copies of their pages. The guard never imports this file: it makes its table of the platforms
 * that were injected before it.
 */
export const TABLE = makeTable({ ...PLATFORMS, copies: COPIES });

/** {@link recogniseIn} over all platforms: what the address itself says. Whom a copy shows says {@link pageAt}. */
export const recognise = (url: string): Recognised => recogniseIn(TABLE, url);

/** {@link pageIn} over all platforms. */
export const pageAt = (url: string): Page => pageIn(TABLE, url);

/** What is held at an address, as the guard there would say; `null` for nothing. */
export const matchUrl = (held: Held, url: string): Hit | null => match(held, pageAt(url));
