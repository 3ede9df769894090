import { clockSeconds } from "./clock-time.ts";

export interface TimedNote {
  /** Null where the text does not begin with a time. */
  readonly atSeconds: number | null;
  /** Without the time. */
  readonly text: string;
}

/** A time with at least minutes, alone or before the text: a number alone, as in `3 ideas`, is none. */
const LEADING = /^\s*(\d{1,6}(?:[:：]\d{1,2}){1,2})(?![:：\d\p{Script=Latin}])\s*/u;

/** `12:34 Loss is cross-entropy` belongs to a moment; full-width colons, as Chinese keyboards type, count alike. */
export function leadingTime(written: string): TimedNote {
  const match = LEADING.exec(written);
  const seconds = match?.[1] === undefined ? null : clockSeconds(match[1]);
  if (!match || seconds === null) return { atSeconds: null, text: written.trim() };
  return { atSeconds: seconds, text: written.slice(match[0].length).trim() };
}
