/** Minutes east of UTC on this computer's clock at `at` (epoch ms), as an attempt keeps it. */
export function offsetAt(at: number): number {
  return 0 - new Date(at).getTimezoneOffset();
}
