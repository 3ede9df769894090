/** A place in a script, and what stands there instead. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The code with each place replaced; no two of them overlap. */
export function changed(code: string, places: readonly Change[]): string {
  let at = 0;
  let result = "";
  for (const { from, to, text } of places.toSorted((one, two) => one.from - two.from)) {
    result += code.slice(at, from) + text;
    at = to;
  }
  return result + code.slice(at);
}
