const ENGLISH = /^[a-z]{4,}$/;
const DOUBLED = /([bdfglmnprt])\1$/;
const VOWEL = /[aeiouy]/;
/** A short word whose -ing or -ed, undoubled, stands for a silent e: mak for make, us for use. */
const LACKS_E = /^[^aeiouy]*[aeiouy][^aeiouwxy]$/;

/**
 * What the forms of an English word have in common: the same for model and models, make and making, study and studied.
 * Light on purpose: a university is not the universe. Other words are their own stem.
 */
export function stem(word: string): string {
  if (!ENGLISH.test(word)) return word;
  if (/(?:ss|us|is)$/.test(word)) return closed(word);
  if (/ie[sd]$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (word.endsWith("s")) return closed(word.slice(0, -1));
  if (word.endsWith("eed")) return word.length > 5 ? closed(word.slice(0, -1)) : word;
  return withoutIngOrEd(word);
}

/** The letters with which every word of this stem begins. */
export function stemBeginning(stemmed: string): string {
  return /^[a-z]{2,}[ye]$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

function withoutIngOrEd(word: string): string {
  const base = /^(.*)(?:ing|ed)$/.exec(word)?.[1];
  if (base === undefined || base.length < 2 || !VOWEL.test(base)) return closed(word);
  if (base.length === 2) return LACKS_E.test(base) ? `${base}e` : word;
  if (DOUBLED.test(base)) return base.slice(0, -1);
  return LACKS_E.test(base) ? `${base}e` : closed(base);
}

/** Without a silent e that comes and goes, and without a doubled consonant: decide, deciding; fill, filling. */
function closed(base: string): string {
  if (base.length < 4) return base;
  if (!base.endsWith("e")) return DOUBLED.test(base) ? base.slice(0, -1) : base;
  const short = base.slice(0, -1);
  return LACKS_E.test(short) ? base : short;
}
