/** The value at the end of a path through objects and lists; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let inner = value;
  for (const step of path) {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, step)) return undefined;
    inner = (inner as Record<string | number, unknown>)[step];
  }
  return inner;
}

/** Text at a path, empty where there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  return typeof found === "string" ? found : "";
}

/** The list at a path; a single value counts as a list of one, nothing as an empty list. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found : [found];
}

/** A finite number, also where it is written as text. */
export function numberAt(value: unknown, ...path: readonly (string | number)[]): number | null {
  const found = at(value, ...path);
  const number = typeof found === "string" && /^\d+(\.\d+)?$/.test(found.trim()) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/**
 * What JSON can begin with. Anything else is not even tried: to say where an error came from, the engine reads all of
 * the script that the parser was called from once more, which takes it longer than the rest of a page.
 */
const BEGINNING = /^\s*(\{\s*["}]|[["\dtfn-])/;

/** Reads JSON that a page wrote, which is often broken. */
export function parseJson(text: string): unknown {
  if (!BEGINNING.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A text gives no other error than that it is no JSON.
    return undefined;
  }
}
