/** From so many entries on all of them are not read before the first are shown. */
const LARGE = 2_000;

export function isLarge(entries: number): boolean {
  return entries >= LARGE;
}
