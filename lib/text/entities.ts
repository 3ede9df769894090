/** HTML 4's names for U+00A0 to U+00DF, in order; the small letters after them are named like the great ones. They count without their semicolon too. */
const LATIN_1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1
ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig`.split(/\s+/);
LATIN_1.push(...LATIN_1.slice(0x20, -1).map((name) => (name === "times" ? "divide" : name.toLowerCase())), "yuml");

/** Other names that captions and pages use, each followed by its character, which is no letter of a name. */
const OTHERS = `amp&lt<gt>quot"apos'AMP&LT<GT>QUOT"hellip…ndash–mdash—lsquo‘rsquo’sbquo‚ldquo“rdquo”bdquo„lsaquo‹rsaquo›bull•dagger†Dagger‡permil‰prime′
Prime″euro€trade™larr←uarr↑rarr→darr↓harr↔OEligŒoeligœScaronŠscaronšYumlŸfnofƒcircˆtilde˜sung♪forall∀part∂exist∃empty∅nabla∇isin∈notin∉ni∋
prod∏sum∑minus−lowast∗radic√prop∝infin∞ang∠and∧or∨cap∩cup∪int∫there4∴sim∼cong≅asymp≈ne≠equiv≡le≤ge≥sub⊂sup⊃sube⊆supe⊇oplus⊕otimes⊗perp⊥sdot⋅
lceil⌈rceil⌉lfloor⌊rfloor⌋loz◊check✓spades♠clubs♣hearts♥diams♦flat♭natural♮sharp♯`;

/** Names of the letters from U+03B1 on, in order; the great ones begin with a great letter. */
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(
    " ",
  );

const NAMED = new Map(
  Array.from(OTHERS.matchAll(/(\w+)([^\w\s])/g), ([, name = "", character = ""]) => [name, character]),
);
const BARE = new Map<string, string>(LATIN_1.map((name, index) => [name, String.fromCodePoint(0xa0 + index)]));
for (const name of ["amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT"]) BARE.set(name, NAMED.get(name) ?? "");
for (const [name, character] of BARE) NAMED.set(name, character);

GREEK.forEach((name, at) => {
  NAMED.set(name, String.fromCodePoint(0x3b1 + at));
  if (name !== "sigmaf") NAMED.set(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, String.fromCodePoint(0x391 + at));
});
for (const [name, code] of [
  ["ensp", 0x2002],
  ["emsp", 0x2003],
  ["thinsp", 0x2009],
  ["zwnj", 0x200c],
  ["zwj", 0x200d],
  ["lrm", 0x200e],
  ["rlm", 0x200f],
] as const)
  NAMED.set(name, String.fromCodePoint(code));

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,7}))(;?)/g;
const LONGEST_BARE = 6;
/** What the numbers 128 to 159 mean, though in Unicode they are control characters: windows-1252, as in HTML. */
const C1 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes character references by number and by name; unknown ones, and those without semicolon, stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name = "", semicolon = "") => {
    if (!semicolon) return whole;
    return byNumber(decimal, hex) ?? NAMED.get(name) ?? whole;
  });
}

/** As HTML does, and WebVTT with it: numbers and the oldest names count without their semicolon too. */
export function decodeHtmlEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name = "", semicolon = "") => {
    const full = semicolon ? NAMED.get(name) : BARE.get(name);
    return byNumber(decimal, hex) ?? full ?? bareStart(name, semicolon) ?? whole;
  });
}

function byNumber(decimal: string | undefined, hex: string | undefined): string | undefined {
  if (decimal !== undefined) return ofCode(Number.parseInt(decimal, 10));
  return hex === undefined ? undefined : ofCode(Number.parseInt(hex, 16));
}

/** `&notit;` is `¬it;`: the longest old name at the front counts. */
function bareStart(name: string, semicolon: string): string | null {
  for (let length = Math.min(name.length, LONGEST_BARE); length > 1; length--) {
    const character = BARE.get(name.slice(0, length));
    if (character !== undefined) return `${character}${name.slice(length)}${semicolon}`;
  }
  return null;
}

function ofCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return C1.charAt(code - 0x80);
  const exists = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return exists ? String.fromCodePoint(code) : "\ufffd";
}
