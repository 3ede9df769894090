const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What a model is told to write in, by the name of a BCP 47 tag in English; null is the language of the text. */
export function languageName(tag: string | null): string {
  if (tag === null) return "the language of the material";
  // "Chinese (China)" has been answered in traditional characters.
  const plain = /^zh\b(?!.*\b(?:hant|tw|hk|mo)\b)/i.test(tag) ? "zh-Hans" : tag;
  return isTag(plain) ? (names.of(plain) ?? plain) : "the language of the material";
}

function isTag(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag);
}
