/** Why a sound cannot be read. */
export type SoundFailure =
  /** No sound or film that is known. */
  | "not-sound"
  /** A film without sound. */
  | "no-sound"
  /** This browser cannot decode it. */
  | "no-decoder"
  /** It breaks off, or is damaged. */
  | "damaged"
  /** The person has not let Lectern read from there, or has taken it back. */
  | "no-access-to-sound"
  /** Its server gave something else, or nothing. */
  | "sound-not-there"
  /** The file is gone, was changed meanwhile, or may not be read. */
  | "unreadable"
  /** The file is not kept any more. */
  | "sound-gone";

export class SoundError extends Error {
  readonly reason: SoundFailure;
  readonly detail: string;
  constructor(reason: SoundFailure, detail = "") {
    super(reason);
    this.name = "SoundError";
    this.reason = reason;
    this.detail = detail;
  }
}

/** What a browser calls it when a file is gone, was changed, or may not be read. */
const UNREADABLE = new Set(["NotFoundError", "NotReadableError", "NotAllowedError", "SecurityError"]);

/** What went wrong while a sound was opened or read, as far as that is known. */
export function soundError(error: unknown, otherwise: SoundFailure): SoundError {
  if (error instanceof SoundError) return error;
  const { name, message } = error instanceof Error ? error : { name: "", message: "" };
  const detail = message.slice(0, 200);
  if (UNREADABLE.has(name)) return new SoundError("unreadable", detail);
  // As Mediabunny words it (1.61).
  return /^Unsupported|encrypted/i.test(message) ? new SoundError("no-decoder") : new SoundError(otherwise, detail);
}
