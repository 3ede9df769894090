/** What a character must be read as: a whole syllable, or one that begins so. */
export interface Unit {
  readonly letters: string;
  readonly isBeginning: boolean;
}

const MOST_SPELLINGS = 24;
const MOST_INITIALS = 8;
const LONGEST_SYLLABLE = 6;

/** What looks like Chinese spelled in Latin letters, without spaces and apostrophes; null for anything else. */
export function spelledLetters(query: string): string | null {
  const letters = query.toLowerCase().replaceAll(/[\s'’]+/g, "");
  return /^[a-z]{2,40}$/.test(letters) ? letters : null;
}

/**
 * The ways to read letters as Chinese: as whole syllables, of which the last may be unfinished, and as the first letter
 * of each. Syllables are given, since what is none cannot stand for a character.
 */
export function spellingsOf(letters: string, syllables: ReadonlySet<string>): Unit[][] {
  const found: Unit[][] = [];
  spell(letters, syllables, [], found);
  const initials = Array.from(letters, (letter) => ({ letters: letter, isBeginning: true }));
  return letters.length <= MOST_INITIALS ? [...found, initials] : found;
}

function spell(rest: string, syllables: ReadonlySet<string>, before: readonly Unit[], found: Unit[][]): void {
  if (found.length >= MOST_SPELLINGS) return;
  if (rest === "") {
    if (before.length > 1) found.push([...before]);
    return;
  }
  for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length--) {
    const letters = rest.slice(0, length);
    if (syllables.has(letters))
      spell(rest.slice(length), syllables, [...before, { letters, isBeginning: false }], found);
  }
  const isUnfinished = !syllables.has(rest) && [...syllables].some((syllable) => syllable.startsWith(rest));
  if (isUnfinished && before.length > 0) found.push([...before, { letters: rest, isBeginning: true }]);
}

/** Whether a character can be read so. */
export function fitsUnit(readings: readonly string[], { letters, isBeginning }: Unit): boolean {
  return readings.some((reading) => (isBeginning ? reading.startsWith(letters) : reading === letters));
}

/** The part of a text whose characters are read so, one after the other; null when there is none. */
export function spelledIn(
  text: string,
  units: readonly Unit[],
  readingsOf: (character: string) => readonly string[],
): string | null {
  const characters = Array.from(text);
  for (let start = 0; start + units.length <= characters.length; start++) {
    const part = characters.slice(start, start + units.length);
    if (
      part.every((character, at) => fitsUnit(readingsOf(character), units[at] ?? { letters: "", isBeginning: false }))
    )
      return part.join("");
  }
  return null;
}
