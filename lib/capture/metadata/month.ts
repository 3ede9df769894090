/** Written down, because the browser takes ten milliseconds to load its names of months for the first time. */
const ENGLISH = "january february march april may june july august september october november december".split(" ");

/** Themes call themselves English, whatever language their pages are written in. */
const OTHERS = ["de", "fr", "es", "it", "pt", "nl", "pl", "ru", "sv", "cs"];

/** Number of a month that is written out or shortened, in English, in this language or in a frequent one; null when it is none. */
export function monthOf(name: string, language: string): number | null {
  const wanted = bare(name);
  const english = monthIn(ENGLISH, wanted);
  if (english !== null || wanted.length < 3) return english;
  for (const each of [language, ...OTHERS]) {
    const month = monthIn(monthNames(each, "long"), wanted) ?? monthIn(monthNames(each, "short"), wanted);
    if (month !== null) return month;
  }
  return null;
}

function monthIn(months: readonly string[], wanted: string): number | null {
  const exact = months.indexOf(wanted);
  if (exact >= 0) return exact + 1;
  const begun = months.flatMap((month, index) => (month.startsWith(wanted) ? [index + 1] : []));
  return wanted.length >= 3 && begun.length === 1 ? (begun[0] ?? null) : null;
}

/** Does this language write 7/6 for the seventh of June? Null where its countries differ. */
export function ordersDayFirst(language: string): boolean | null {
  // English without a country is written both ways.
  if (/^en$/i.test(language) || !supported(language)) return null;
  const parts = new Intl.DateTimeFormat(language, { dateStyle: "short" }).formatToParts(Date.UTC(2001, 5, 7));
  return parts.find((part) => part.type === "day" || part.type === "month")?.type === "day";
}

const known = new Map<string, readonly string[]>();

function monthNames(language: string, month: "long" | "short"): readonly string[] {
  const names = known.get(language + month) ?? formatMonths(language, month);
  known.set(language + month, names);
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
