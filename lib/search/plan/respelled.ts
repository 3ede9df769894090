import { afterSpelled, splitSpelled } from "../terms/marked-terms.ts";
import { LONGER, OTHER_FORM } from "../ranking/weights.ts";
import { withOtherParticles } from "./attached-particles.ts";
import { beginningWith, exactly, type Lookup } from "./lookup.ts";

/** Names whose sign is also written out. */
const SIGNED = [
  ["c++", "cpp"],
  ["c#", "csharp"],
  ["f#", "fsharp"],
] as const;
const OTHER_NAME: ReadonlyMap<string, string> = new Map(
  SIGNED.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

/** A letter, and the two that stand for it where a keyboard lacks it. */
const WRITTEN_AS_TWO = [
  ["ä", "ae"],
  ["ö", "oe"],
  ["ø", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
] as const;
const TWO = /ae|oe|ue|aa/;
const SHORTEST = 3;
/** So short a beginning is that of too many words to read them all. */
const SHORT = 2;

/** What finds a word that is also written otherwise: csharp as C#, Mueller as Müller, and back. */
export function respelledLookups(word: string, typed: string, unfinished: boolean): Lookup[] {
  const named = OTHER_NAME.get(word);
  return [
    ...(named ? [exactly(named)] : []),
    ...withTwoLetters(word, typed),
    ...withOne(word, typed, unfinished),
    ...withOtherParticles(word, unfinished),
  ];
}

function withTwoLetters(word: string, typed: string): Lookup[] {
  if (typed === word) return [];
  const two = WRITTEN_AS_TWO.reduce((text, [letter, letters]) => text.replaceAll(letter, letters), typed);
  return two === typed || two === word ? [] : [{ ...exactly(two), boost: () => OTHER_FORM }];
}

/** Only where a name is known to be written so: Muller alone is another name than Mueller, and blue is no blü. */
function withOne(word: string, typed: string, unfinished: boolean): Lookup[] {
  if (typed !== word || word.length < SHORTEST || !TWO.test(word)) return [];
  const spellings = WRITTEN_AS_TWO.flatMap(([letter, two]) => (word.includes(two) ? [[letter, two] as const] : [])).map(
    ([letter, two]) => ({ spelling: word.replaceAll(two, letter), plain: word.replaceAll(two, two.charAt(0)) }),
  );
  return spellings.map(({ spelling, plain }) => {
    const boost = (term: string): number => {
      const written = splitSpelled(term).spelling;
      if (written === spelling) return OTHER_FORM;
      return unfinished && written?.startsWith(spelling) ? LONGER : 0;
    };
    return plain.length > SHORT ? beginningWith(plain, boost) : { from: plain, to: afterSpelled(plain), boost };
  });
}
