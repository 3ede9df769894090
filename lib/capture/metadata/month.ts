/** Number of a month that is written out or shortened, in this language or in English; null when it is none. */
export function monthOf(name: string, language: string): number | null {
  const wanted = bare(name);
  for (const tongue of [language, "en"]) {
    for (const style of ["long", "short"] as const) {
      const months = monthNames(tongue, style);
      const exact = months.indexOf(wanted);
      if (exact >= 0) return exact + 1;
      const begun = months.flatMap((month, index) => (month.startsWith(wanted) ? [index + 1] : []));
      if (wanted.length >= 3 && begun.length === 1) return begun[0] ?? null;
    }
  }
  return null;
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
