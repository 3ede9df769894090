/**
 * The names of each month in the languages below, without accents: the browser takes ten milliseconds to load its own
 * for the first time.
 */
const NAMES =
  "january janvier enero gennaio janeiro januari stycznia styczen января январь|february fevrier febrero febbraio fevereiro februari lutego luty февраля февраль|march mars marzo marco maart mrt mrz marca marzec марта|avril abril aprile kwietnia kwiecien апреля апрель|mayo maggio maio mei maja мая маи|june juin junio giugno junho czerwca czerwiec июня июнь|july juillet julio luglio julho lipca lipiec июля июль|aout agosto augustus augusti sierpnia sierpien августа|september septembre septiembre settembre setembro wrzesnia wrzesien сентября сентябрь|october oktober octobre octubre ottobre outubro pazdziernika октября октябрь|november novembre noviembre novembro listopada ноября ноябрь|december dezember decembre diciembre dicembre dezembro grudnia grudzien декабря декабрь"
    .split("|")
    .map((names) => names.split(" "));
const WRITTEN = /^(?:en|de|fr|es|it|pt|nl|pl|ru|sv)\b/i;

/** Number of a month that is written out or shortened, in this language or in a frequent one; null when it is none. */
export function monthOf(name: string, language: string): number | null {
  const wanted = bare(name);
  if (wanted.length < 3) return null;
  // Themes call themselves English, whatever language their pages are written in.
  return (WRITTEN.test(language) ? null : monthIn(namesIn(language), wanted)) ?? monthIn(NAMES, wanted);
}

type Months = readonly (readonly string[])[];

function monthIn(months: Months, wanted: string): number | null {
  const begun = months.flatMap((names, index) => (names.some((name) => name.startsWith(wanted)) ? [index + 1] : []));
  const [only = null] = begun;
  return begun.length === 1 ? only : null;
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

const known = new Map<string, Months>();

function namesIn(language: string): Months {
  const names = known.get(language) ?? formatMonths(language);
  known.set(language, names);
  return names;
}

function formatMonths(language: string): Months {
  if (!supported(language)) return [];
  // Languages that decline month names write dates in the form with the day; some pages give the name itself.
  const formats = (["long", "short"] as const).flatMap((month) =>
    [{ month, day: "numeric" } as const, { month }].map(
      (form) => new Intl.DateTimeFormat(language, { ...form, timeZone: "UTC" }),
    ),
  );
  return Array.from({ length: 12 }, (_, index) =>
    formats.map((format) => {
      const parts = format.formatToParts(Date.UTC(2001, index, 2));
      return bare(parts.find((part) => part.type === "month")?.value ?? "");
    }),
  );
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
