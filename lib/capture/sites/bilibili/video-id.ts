// The site's own arithmetic since 2020, for the large numbers of 2024 as well: nine digits to the base 58 in an alphabet
// of its own, two pairs of them swapped (seen in eight independent programs, 2026-08).
const DIGITS = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf";
const BASE = 58n;
const MASK = 23442827791579n;
const ABOVE_ALL = 1n << 51n;

const BV = /^[Bb][Vv](1[1-9A-HJ-NP-Za-km-z]{9})$/;
const AV = /^av(\d{1,16})$/i;

/** The BV id that a BV or av id stands for, as in `av170001`; null where the text is neither. */
export function bvidOf(text: string): string | null {
  const bv = BV.exec(text);
  if (bv) return `BV${bv[1]}`;
  const av = AV.exec(text);
  return av ? bvidOfNumber(Number(av[1])) : null;
}

/** The BV id of an av number; null where no video can have the number. */
export function bvidOfNumber(aid: number | null): string | null {
  if (aid === null || !Number.isSafeInteger(aid) || aid <= 0 || BigInt(aid) >= ABOVE_ALL) return null;
  const digits: string[] = [];
  for (let rest = (ABOVE_ALL | BigInt(aid)) ^ MASK; rest > 0n; rest /= BASE)
    digits.unshift(DIGITS[Number(rest % BASE)] ?? "");
  const [a, b, c, d, e, f, g, h, i] = digits;
  return `BV1${[g, e, c, d, b, f, a, h, i].join("")}`;
}
