/** Nothing of this page is seen from now on. Whether it was so already. */
export function hidePage(): boolean {
  const { dataset } = document.documentElement;
  const hidden = dataset.exit !== undefined;
  dataset.exit = '';
  return hidden;
}
