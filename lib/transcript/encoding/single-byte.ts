import { analyse } from "chardet";

export interface Guess {
  /** As `TextDecoder` calls it. */
  readonly name: string;
  /** False where another encoding is nearly as likely. */
  readonly isSure: boolean;
}

/** The detector's names, where a superset is what files are written in. */
const SUPERSETS: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
  "koi8-r": "koi8-u",
};
/** Of several bytes a character, or of none above ASCII: told by other means. */
const OTHERS = /^(?:utf|ascii|gb|big5|euc|shift|iso-2022)/;
/** Bytes above ASCII: fewer than these make words of several languages. */
const FEWEST = 4;
/** In hundredths: the detector is sure from here on, with this lead over the next. */
const LIKELY = 30;
const LEAD = 10;
/** Western languages, which it knows best, reach far more when they are right. */
const LIKELY_WESTERN = 50;

/** Signs that Thai puts above and below a letter, never anywhere else. */
const THAI_MARK = /(?<![\u0e01-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
const CYRILLIC = ["windows-1251", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"];
const COMMON_CYRILLIC = /[оеаинтсрвліъ]/g;

/** The likeliest encoding of one byte a character; the detector knows no DOS Cyrillic, and no Thai or Russian in short texts. */
export function singleByte(bytes: Uint8Array): Guess | null {
  const isEnough = bytes.filter((byte) => byte >= 0x80).length >= FEWEST;
  if (isThai(bytes)) return { name: "windows-874", isSure: isEnough };
  // Older Macs have the small letters where Windows has them, and the others elsewhere.
  const [cyrillic] = CYRILLIC.map((name) => ({ name, ...cyrillicIn(decoded(bytes, name)) }))
    .filter(({ isLikely }) => isLikely)
    .toSorted((one, other) => other.wellPlaced - one.wellPlaced);
  if (cyrillic) return { name: cyrillic.name, isSure: isEnough };
  const matches = analyse(bytes).flatMap(({ name, confidence }) => {
    const own = name.toLowerCase();
    const supported = SUPERSETS[own] ?? own;
    const isImpossible = OTHERS.test(own) || decoded(bytes, supported).includes("\ufffd");
    return isImpossible ? [] : [{ name: supported, confidence }];
  });
  const [best] = matches;
  if (!best) return null;
  const text = decoded(bytes, best.name);
  const rival = matches.find(({ name }) => decoded(bytes, name) !== text);
  const least = best.name === "windows-1252" ? LIKELY_WESTERN : LIKELY;
  return {
    name: best.name,
    isSure: isEnough && best.confidence >= least && best.confidence - (rival?.confidence ?? 0) >= LEAD,
  };
}

function isThai(bytes: Uint8Array): boolean {
  const text = decoded(bytes, "windows-874");
  const foreign = text.match(/[^\p{ASCII}]/gu) ?? [];
  const thai = text.match(/[\u0e01-\u0e5b]/g) ?? [];
  const misplaced = text.match(THAI_MARK) ?? [];
  const common = text.match(/[าเนรอกงมยล่้ัิี]/g) ?? [];
  return (
    thai.length >= foreign.length * 0.97 && misplaced.length <= thai.length * 0.02 && common.length >= thai.length * 0.5
  );
}

/** Letters among Latin ones are the accents of another language, whatever they decode to. */
function cyrillicIn(text: string): { readonly isLikely: boolean; readonly wellPlaced: number } {
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const letters = text.match(/(?<![a-z])[а-яёіїєґў«»—–](?![a-z])/giu)?.length ?? 0;
  const misplaced = text.match(/[а-яёіїєґў][А-ЯЁІЇЄҐЎ]/gu)?.length ?? 0;
  const isCommon = (text.match(COMMON_CYRILLIC)?.length ?? 0) >= foreign * 0.5;
  return { isLikely: letters >= foreign * 0.93 && isCommon, wellPlaced: letters - misplaced };
}

export function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
