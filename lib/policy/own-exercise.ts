/** Title and steps of an own exercise: the first line, and every other line that is not empty. */
export function readOwn(text: string): { title: string; steps: string[] } {
  const [title = '', ...steps] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { title, steps };
}
