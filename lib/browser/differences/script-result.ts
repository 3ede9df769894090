/** What a script gave in one frame. */
interface InFrame {
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A script of Lectern's own ended with an error on a page. */
export class ScriptError extends Error {
  override readonly name = "ScriptError";
}

/** The popup's first script has this class for itself: an error that comes from there is known by its name. */
export function isScriptError(error: unknown): boolean {
  return error instanceof Error && error.name === "ScriptError";
}

/**
 * What a script returned on the page. Where it ended with an error, Firefox says so beside a result of nothing;
 * Chromium gives nothing and says no more.
 */
export function scriptResult(frame: InFrame | undefined): unknown {
  if (frame?.error !== undefined && frame.error !== null) throw new ScriptError("", { cause: frame.error });
  return frame?.result;
}
