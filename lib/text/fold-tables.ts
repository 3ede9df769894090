/**
 * Letters that have no decomposition in Unicode and that CLDR's root collation, or the keyboards of those who write
 * them, makes equal to others when accents do not count. All in lower case; applied after canonical decomposition.
 */
const LETTERS = `æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ŧ=t ŋ=n ı=i ȷ=j ĸ=k ß=ss ſ=s ƀ=b ɓ=b ƈ=c ɖ=d ɗ=d ǝ=e ə=e ɛ=e ƒ=f ɠ=g ɣ=g ɨ=i ƙ=k ɫ=l ɲ=n ƞ=n
ɔ=o ɵ=o ƥ=p ʀ=r ƭ=t ʉ=u ʋ=v ʌ=v ƴ=y ƶ=z ʒ=z ς=σ ґ=г ӏ=і
ך=כ ם=מ ן=נ ף=פ ץ=צ װ=וו ױ=וי ײ=יי ى=ي ی=ي ې=ي ے=ي ک=ك ڪ=ك ة=ه ہ=ه ھ=ه ە=ه ٱ=ا
ँ=ं ঁ=ং ઁ=ં ੰ=ਂ ൺ=ണ് ൻ=ന് ർ=ര് ൽ=ല് ൾ=ള് ൿ=ക്
՚=' ‘=' ’=' ‚=' ‛=' ʹ=' ʻ=' ʼ=' ʽ=' ′=' ‵=' ׳=' ꞌ=' \`=' “=" ”=" „=" ‟=" ″=" ״=" «=" »=" ‹=" ›=" 〝=" 〞="
‐=- ‑=- ‒=- –=- −=- ־=- ᐨ=-`;

/** The first of each row of ten digits that people write beside 0 to 9. */
const ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐";

/** Katakana are read as the hiragana that stand as far before them. */
const KATAKANA = { first: 0x30a1, last: 0x30f6, hiragana: 0x60 };

export const FOLDED: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: KATAKANA.last - KATAKANA.first + 1 }, (_, at): [string, string] => [
    String.fromCodePoint(KATAKANA.first + at),
    String.fromCodePoint(KATAKANA.first + at - KATAKANA.hiragana),
  ]),
  ...LETTERS.split(/\s+/).map((pair): [string, string] => {
    const [letter = "", ...folded] = Array.from(pair);
    return [letter, folded.slice(1).join("")];
  }),
  ...Array.from(ZEROS).flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit): [string, string] => [
      String.fromCodePoint((zero.codePointAt(0) ?? 0) + digit),
      String(digit),
    ]),
  ),
]);

export const FOLDABLE = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "gu");

/**
 * Combining marks that people leave out when they type: accents of Latin, Greek and Cyrillic, vowel points of Hebrew
 * and Arabic with its tatweel, nukta. The vowel signs of the Indic scripts and the voicing of kana are letters.
 */
export const OPTIONAL_MARKS = new RegExp(
  "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f" +
    "\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0730-\\u074a\\u08ca-\\u08e1\\u08e3-\\u08ff\\u093c\\u09bc\\u0a3c\\u0abc\\u0b3c\\u0cbc\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]",
  "g",
);

/**
 * What shows nothing and is no letter: soft hyphen, joiners and other zero-width signs, directions, variation
 * selectors, tags, Hangul fillers; the colour of a skin; ™ and its like, which NFKC would write out.
 */
export const INVISIBLE = new RegExp(
  "[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2120\\u2122" +
    "\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\u{1f3fb}-\\u{1f3ff}\\u{e0000}-\\u{e0fff}]",
  "gu",
);

/** How Japanese writes a foreign v, and how it is said. */
export const SAID_V: ReadonlyMap<string, string> = new Map([
  ["ゔぁ", "ば"],
  ["ゔぃ", "び"],
  ["ゔ", "ぶ"],
  ["ゔぇ", "べ"],
  ["ゔぉ", "ぼ"],
]);

/** A nasal before a consonant of its own kind, which is also written as anusvara: हिन्दी and हिंदी. */
export const NASALS: readonly (readonly [RegExp, string])[] = [
  [/[ङञणनम]\u094d(?=[क-म])/g, "\u0902"],
  [/[ઙઞણનમ]\u0acd(?=[ક-મ])/g, "\u0a82"],
  [/[ਙਞਣਨਮ]\u0a4d(?=[ਕ-ਮ])/g, "\u0a02"],
];
