/** The few words that the styles take from a language, in CSL's own form: https://docs.citationstyles.org/en/stable/specification.html#locale */
interface CitingWords {
  readonly noDate: string;
  readonly noDateShort: string;
  readonly and: string;
  readonly andOthers: string;
  readonly quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  readonly isPunctuationInside: boolean;
  /** January to December, in full and shortened. */
  readonly months: readonly (readonly [string, string])[];
}

const ENGLISH: CitingWords = {
  noDate: "no date",
  noDateShort: "n.d.",
  and: "and",
  andOthers: "et al.",
  quotes: ["“", "”", "‘", "’"],
  isPunctuationInside: true,
  months: [
    ["January", "Jan."],
    ["February", "Feb."],
    ["March", "Mar."],
    ["April", "Apr."],
    ["May", "May"],
    ["June", "June"],
    ["July", "July"],
    ["August", "Aug."],
    ["September", "Sept."],
    ["October", "Oct."],
    ["November", "Nov."],
    ["December", "Dec."],
  ],
};

const CHINESE: CitingWords = {
  noDate: "不详",
  noDateShort: "不详",
  and: "和",
  andOthers: "等",
  quotes: ["“", "”", "‘", "’"],
  isPunctuationInside: false,
  months: Array.from({ length: 12 }, (_, at) => [`${at + 1}月`, `${at + 1}月`] as const),
};

/** The locale that the citation processor asks for, as XML. */
export function localeXml(language: string): string {
  const isChinese = language.startsWith("zh");
  const { noDate, noDateShort, and, andOthers, quotes, isPunctuationInside, months } = isChinese ? CHINESE : ENGLISH;
  const [open, close, innerOpen, innerClose] = quotes;
  const term = (name: string, text: string, form = "") =>
    `<term name="${name}"${form && ` form="${form}"`}>${text}</term>`;
  const terms = [
    term("no date", noDate),
    term("no date", noDateShort, "short"),
    term("and", and),
    term("and", "&amp;", "symbol"),
    term("et-al", andOthers),
    term("open-quote", open),
    term("close-quote", close),
    term("open-inner-quote", innerOpen),
    term("close-inner-quote", innerClose),
    ...months.flatMap(([long, short], at) => {
      const name = `month-${String(at + 1).padStart(2, "0")}`;
      return [term(name, long), term(name, short, "short")];
    }),
  ];
  return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${isChinese ? "zh-CN" : "en-US"}">
<style-options punctuation-in-quote="${isPunctuationInside}"/>
<date form="text"><date-part name="year"/></date><date form="numeric"><date-part name="year"/></date>
<terms>${terms.join("")}</terms></locale>`;
}
