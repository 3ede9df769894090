/**
 * How the names of the months begin in the languages below, without accents: the browser takes ten milliseconds to load
 * its own names for the first time.
 */
const BEGINNINGS =
  "jan ene gen янв sty|feb fev фев lut|mar maa мар mrt mrz|apr avr abr апр kwi|may mai mag maj mei мая май|jun juin giu июн cze|jul juil lug июл lip|aug aou ago авг sie|sep set wrz сен|oct okt ott out окт paz|nov ноя lis|dec dez dic дек gru"
    .split("|")
    .map((names) => names.split(" "));
const WRITTEN = /^(?:en|de|fr|es|it|pt|nl|pl|ru|sv)\b/i;

/** Number of a month that is written out or shortened, in this language or in a frequent one; null when it is none. */
export function monthOf(name: string, language: string): number | null {
  const wanted = bare(name);
  if (wanted.length < 3) return null;
  // Themes call themselves English, whatever language their pages are written in.
  return (WRITTEN.test(language) ? null : monthIn(namesIn(language), wanted)) ?? monthThatBegins(wanted);
}

function monthThatBegins(wanted: string): number | null {
  const index = BEGINNINGS.findIndex((names) => names.some((begin) => wanted.startsWith(begin)));
  return index < 0 ? null : index + 1;
}

function monthIn(months: readonly string[], wanted: string): number | null {
  const begun = new Set(months.flatMap((month, index) => (month.startsWith(wanted) ? [(index % 12) + 1] : [])));
  const [only = null] = begun;
  return begun.size === 1 ? only : null;
}

/** Does this language write 7/6 for the seventh of June? Null where its countries differ. */
export function ordersDayFirst(language: string): boolean | null {
  // English without a country is written both ways.
  if (/^en$/i.test(language)) return null;
  if (/^(?!en)/i.test(language) && WRITTEN.test(language)) return true;
  if (!supported(language)) return null;
  const parts = new Intl.DateTimeFormat(language, { dateStyle: "short" }).formatToParts(Date.UTC(2001, 5, 7));
  return parts.find((part) => part.type === "day" || part.type === "month")?.type === "day";
}

const known = new Map<string, readonly string[]>();

function namesIn(language: string): readonly string[] {
  const names = known.get(language) ?? (["long", "short"] as const).flatMap((form) => formatMonths(language, form));
  known.set(language, names);
  return names;
}

function formatMonths(language: string, month: "long" | "short"): string[] {
  if (!supported(language)) return [];
  // With the day, so that languages that decline month names give the form that dates are written in.
  const format = new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2001, index, 2));
    return bare(parts.find((part) => part.type === "month")?.value ?? "");
  });
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "");
}

function supported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
