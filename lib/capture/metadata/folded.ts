const ACCENTS = /\p{Mn}+/gu;

/** For comparing names on one page: without case and accents. The search's own form knows far more, and weighs more. */
export function folded(text: string): string {
  const plain = text.normalize("NFKD").replace(ACCENTS, "").normalize("NFC").toLowerCase();
  return plain.replace(/\s+/g, " ").trim();
}
