const LETTERS = /^[a-z][a-z '’]*$/i;
/** The first letters of syllables: none begins with i, u or v. */
const INITIALS = /^[a-hj-tw-z]{2,8}$/;
const BEFORE = /^(?:[zcs]h|[b-z])?$/;
const BETWEEN = /^(?:ng|[nr])?(?:[zcs]h|[b-z])?$/;

/**
 * Whether letters can be Chinese that is spelled, by what stands between their vowels: most words that stand nowhere
 * cannot, and are answered without what finds Chinese by its sound being loaded.
 */
export function mayBePinyin(query: string): boolean {
  if (!LETTERS.test(query)) return false;
  const letters = query.toLowerCase().replaceAll(/[\s'’]+/g, "");
  if (INITIALS.test(letters)) return true;
  const [first = "", ...others] = letters.split(/[aeiouv]+/);
  return others.length > 0 && BEFORE.test(first) && others.every((consonants) => BETWEEN.test(consonants));
}
