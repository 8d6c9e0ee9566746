/** The steps of the path, in the order they are drawn. Kept in settings, so none is ever renamed. */
export const PATH_STEPS = ['steady', 'pattern', 'plan', 'comfort', 'me', 'after'] as const;
export type PathStepId = (typeof PATH_STEPS)[number];

/** The step the popup names: the first the user has not called tried; `null` when the line is hidden or none is left. */
export function pathLine(tried: readonly string[], hidden: boolean): PathStepId | null {
  if (hidden) return null;
  return PATH_STEPS.find((step) => !tried.includes(step)) ?? null;
}
