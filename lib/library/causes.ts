/** The error, and what it says caused it; Dexie keeps the browser's own error in `inner`. */
export function* causes(error: unknown): Generator<{ readonly name: string; readonly message: string }> {
  let current = error;
  for (let depth = 0; depth < 8 && typeof current === "object" && current !== null; depth++) {
    if ("name" in current && "message" in current) yield current as Error;
    current = "inner" in current ? current.inner : "cause" in current ? current.cause : undefined;
  }
}
