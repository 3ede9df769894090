const DAY = 86_400;
const LONGEST = 30 * DAY;

// Units in order; people and programs forget the `T`, add commas and zeros (`P00H45M00S`, `P2M37S`, `PT24M,37S`).
const ISO = /^P(?:(\d+(?:[.,]\d+)?)D)?,?T?,?(?:(\d+(?:\.\d+)?)H)?,?(?:(\d+(?:\.\d+)?)M)?,?(?:(\d+(?:[.,]\d+)?)S)?$/i;
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/;

/**
 * Seconds of an ISO 8601 duration, also of the malformed ones that are clear. Months do not occur in media: an `M`
 * without `T` is read as minutes when nothing but hours, minutes and seconds stands there. Null when in doubt.
 */
export function isoSeconds(text: string): number | null {
  const match = ISO.exec(text.replace(/\s+/g, "").replace(/^P0+Y(0+M)?/i, "P"));
  if (!match) return null;
  const [days, hours, minutes, seconds] = match.slice(1).map((part) => Number((part ?? "0").replace(",", ".")));
  if (match.slice(1).every((part) => part === undefined)) return null;
  // `P3M` alone is three months as the standard has it.
  if (!/T/i.test(text) && match[2] === undefined && match[4] === undefined && match[3] !== undefined) return null;
  return plausible((days ?? 0) * DAY + (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0));
}

/** Seconds of `1:02:03` or `62:03`. */
export function clockSeconds(text: string): number | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  if ((seconds ?? 0) > 59 || (match[1] !== undefined && (minutes ?? 0) > 59)) return null;
  return plausible((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0), true);
}

/** Seconds of a duration in any of the forms that metadata uses: ISO 8601, a clock, plain seconds. */
export function durationSeconds(text: string): number | null {
  const plain = text.trim();
  if (/^\d+(\.\d+)?$/.test(plain)) return plausible(Number(plain));
  return isoSeconds(plain) ?? (clockSeconds(plain) || null);
}

function plausible(seconds: number, mayBeZero = false): number | null {
  if (!Number.isFinite(seconds) || seconds > LONGEST) return null;
  return seconds > 0 || mayBeZero ? seconds : null;
}
