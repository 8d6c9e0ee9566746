// What the guard needs to know whose page it is on. Texts for people live in about.ts and must not be reachable from here.
export { heldKey, pageKeys, urlKeys } from './keys';
export type { Kind, Recognised } from './kinds';
export { recognise } from './recognise';
