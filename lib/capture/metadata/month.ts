/** Written down, as dates have them, without accents: the browser takes ten milliseconds to load its own names for the first time. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: "january february march april may june july august september october november december",
    de: "januar februar marz april mai juni juli august september oktober november dezember",
    fr: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    pt: "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    nl: "januari februari maart april mei juni juli augustus september oktober november december",
    pl: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    ru: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    sv: "januari februari mars april maj juni juli augusti september oktober november december",
    cs: "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  }),
);
/** Shortened without being the beginning of the whole name. */
const SHORTENED: ReadonlyMap<string, number> = new Map([
  ["mrt", 3],
  ["mrz", 3],
]);

/** Number of a month that is written out or shortened, in English, in this language or in a frequent one; null when it is none. */
export function monthOf(name: string, language: string): number | null {
  const wanted = bare(name);
  const english = monthIn(namesIn("en"), wanted);
  if (english !== null || wanted.length < 3) return english;
  // Themes call themselves English, whatever language their pages are written in.
  for (const each of [plainTag(language), ...MONTHS.keys()]) {
    const month = monthIn(namesIn(each), wanted);
    if (month !== null) return month;
  }
  return SHORTENED.get(wanted) ?? null;
}

function monthIn(months: readonly string[], wanted: string): number | null {
  const exact = months.indexOf(wanted);
  if (exact >= 0) return (exact % 12) + 1;
  const begun = new Set(months.flatMap((month, index) => (month.startsWith(wanted) ? [(index % 12) + 1] : [])));
  const [only = null] = begun;
  return wanted.length >= 3 && begun.size === 1 ? only : null;
}

/** Does this language write 7/6 for the seventh of June? Null where its countries differ. */
export function ordersDayFirst(language: string): boolean | null {
  // English without a country is written both ways.
  if (/^en$/i.test(language)) return null;
  if (plainTag(language) !== "en" && MONTHS.has(plainTag(language))) return true;
  if (!supported(language)) return null;
  const parts = new Intl.DateTimeFormat(language, { dateStyle: "short" }).formatToParts(Date.UTC(2001, 5, 7));
  return parts.find((part) => part.type === "day" || part.type === "month")?.type === "day";
}

const known = new Map<string, readonly string[]>();

function namesIn(language: string): readonly string[] {
  const names =
    known.get(language) ??
    MONTHS.get(language)?.split(" ") ??
    (["long", "short"] as const).flatMap((form) => formatMonths(language, form));
  known.set(language, names);
  return names;
}

function plainTag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? "";
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
