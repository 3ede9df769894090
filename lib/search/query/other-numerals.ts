/** What is counted, in Chinese and Japanese: only before these is a character of a number surely one. */
const COUNTED =
  "讲講课課集期章节節回季部卷册冊天周週月日年级級届屆个個条條步代次版岁歲点點大种種世分小人位本篇话話编編轮輪题題";
const DIGITS = "零一二三四五六七八九";
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
/** As two things are counted; the second of a row is 二. */
const TWO = "两";

const IN_DIGITS = new RegExp(`(第)?(\\d{1,4})(?=[${COUNTED}])`, "gv");
const IN_CHARACTERS = new RegExp(`(第)?([〇两${DIGITS}${Object.keys(TENS).join("")}]{1,5})(?=[${COUNTED}])`, "gv");

/**
 * A folded text with its numbers written the other way: 第3讲 as 第三讲, 21世纪 as 二十一世纪, 二〇二六年 as 2026年.
 * Null where there is none that counts something. Numbers go up to 999, and years digit by digit.
 */
export function withOtherNumerals(folded: string): string | null {
  const other = folded
    .replaceAll(IN_DIGITS, (all: string, row: string | undefined, digits: string) => {
      const written = inCharacters(digits, row !== undefined);
      return written === null ? all : `${row ?? ""}${written}\u0000`;
    })
    .replaceAll(IN_CHARACTERS, (all: string, row: string | undefined, characters: string) => {
      const number = numberIn(characters);
      // One of something, 一个, says hardly more than that there is some.
      return number === null || (number < 2 && row === undefined) ? all : `${row ?? ""}${number}`;
    })
    .replaceAll("\u0000", "");
  return other === folded ? null : other;
}

function inCharacters(digits: string, isRow: boolean): string | null {
  const number = Number(digits);
  if (digits.length === 4) return Array.from(digits, (digit) => DIGITS.charAt(Number(digit))).join("");
  if (number === 0) return null;
  if (number === 2 && !isRow) return TWO;
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const high = hundreds === 0 ? "" : `${DIGITS.charAt(hundreds)}百`;
  const middle =
    tens === 0 ? (high !== "" && ones > 0 ? "零" : "") : `${tens === 1 && high === "" ? "" : DIGITS.charAt(tens)}十`;
  return `${high}${middle}${ones === 0 ? "" : DIGITS.charAt(ones)}`;
}

/** Null for what is no number as people write one. */
function numberIn(characters: string): number | null {
  const plain = characters.replaceAll("〇", "零").replaceAll(TWO, "二");
  if (/^[零一二三四五六七八九]+$/.test(plain)) return digitsIn(plain);
  let [sum, digit] = [0, 0];
  for (const character of plain) {
    const unit = TENS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += Math.max(digit, 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

/** A single digit, or the four of a year. */
function digitsIn(characters: string): number | null {
  if (characters.length !== 1 && characters.length !== 4) return null;
  return Number(Array.from(characters, (character) => DIGITS.indexOf(character)).join(""));
}
