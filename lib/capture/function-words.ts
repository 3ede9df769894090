// The most frequent words that hardly occur in the other languages of this list.
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: "der das und ist nicht mit für auf eine einer wie wir ich über von zum zur",
  en: "the of and by with for from how what why your you this that are our about who when where can has was",
  es: "el los las y del por una qué cómo más para con su",
  fr: "le les des du et une est dans pour avec sur comment pourquoi",
  it: "il gli della delle dei che di per con una come perché è",
  nl: "het een van en niet met voor op hoe wat de",
  pt: "os das dos uma não com para você como mais ao",
};

/** Do the words that hold sentences together occur in a text that is too short for a detector? */
export function hasFunctionWords(text: string, language: string): boolean {
  const known = new Set(FUNCTION_WORDS[language]?.split(" "));
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => known.has(word));
}
