/** What stands for a digit: letters that recognisers of printed text take for one, and the digits of other scripts. */
const DIGIT = String.raw`[\p{Nd}oOоОlI|]`;
const SIGN = String.raw`[:：.．,，;；'’\-\s]`;
/** A clock time of three or four parts with something wrong in it. A pattern source without groups, for the `u` flag. */
export const DAMAGED_CLOCK = String.raw`\s{0,4}-?${DIGIT}{1,3}(?:${SIGN}{1,2}${DIGIT}{1,4}){2,3}\s{0,4}`;

/** Digits of these scripts begin at a multiple of 16. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** A decimal sign between seconds and three digits; a colon there would make them seconds. */
const FRACTION = /[^:\d][^:\d]?\d{3,4}$/;

/** Seconds of a text that matches `DAMAGED_CLOCK`; null for anything else, and before the beginning. */
export function damagedClock(text: string): number | null {
  const plain = asciiDigits(text).trim();
  const parts = plain.match(/\d+/g) ?? [];
  if (parts.length < 3 || parts.length > 4 || plain.startsWith("-")) return null;
  const hasFraction = parts.length === 4 || FRACTION.test(plain);
  const fraction = hasFraction ? (parts.pop() ?? "") : "";
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0) + Number(`0.${fraction || "0"}`);
}

function asciiDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f))
    .replace(/[oOоО]/g, "0")
    .replace(/[lI|]/g, "1");
}
