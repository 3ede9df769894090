const ACCENTS = /\p{Mn}+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** For comparing names on one page: without case and accents. The search's own form knows far more, and weighs more. */
export function folded(text: string): string {
  // Most texts have no accents, and taking them apart to see so is slow.
  if (ASCII.test(text)) return text.toLowerCase().replace(/\s+/g, " ").trim();
  const plain = text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  return plain.replace(/\s+/g, " ").trim();
}
