/** PeerTube writes identifiers in base 58 since 2021, with the alphabet of Flickr. */
const ALPHABET = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
const SHORT_LENGTH = 22;
const UUID_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The UUID of version 4 that is written so, whole or short; null for all other texts. */
export function uuidFrom(text: string): string | null {
  const uuid = text.length === SHORT_LENGTH ? lengthened(text) : text.toLowerCase();
  return UUID_4.test(uuid) ? uuid : null;
}

/** The short form of a UUID. */
export function shortUuid(uuid: string): string {
  let rest = BigInt(`0x${uuid.replaceAll("-", "")}`);
  let short = "";
  for (; rest > 0n; rest /= 58n) short = (ALPHABET[Number(rest % 58n)] ?? "") + short;
  return short.padStart(SHORT_LENGTH, ALPHABET[0]);
}

function lengthened(short: string): string {
  let value = 0n;
  for (const letter of short) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) return "";
    value = value * 58n + BigInt(digit);
  }
  return value
    .toString(16)
    .padStart(32, "0")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, "$1-$2-$3-$4-$5");
}
