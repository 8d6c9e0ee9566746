/**
 * The path an old address keeps behind `#!`, as in `https://twitter.com/#!/name`. `where` are the paths on which the
 * site looks there.
 */
export function hashBang(url: URL, ...where: string[]): string | undefined {
  return url.hash.startsWith('#!/') && where.includes(url.pathname) ? url.hash.slice(2) : undefined;
}
