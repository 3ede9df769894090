const FEWEST = 3;

/**
 * What all of these begin and end with. A list that says "Watched …" or 「…を視聴しました」 of each thing is read without
 * knowing its language.
 */
export function affixes(texts: readonly string[]): { readonly strip: (text: string) => string } {
  const distinct = [...new Set(texts)];
  const [first] = distinct;
  const known = /^(?:Watched|Viewed) /.exec(first ?? "")?.[0] ?? "";
  if (first === undefined || distinct.length < FEWEST) return stripper(known, "");
  let [start, end] = [first, first];
  for (const text of distinct) {
    while (!text.startsWith(start)) start = start.slice(0, -1);
    while (!text.endsWith(end)) end = end.slice(1);
  }
  // Titles can share letters by chance: only whole words are cut, where the language has spaces.
  const before = /\p{Script=Han}|\p{Script=Kana}|\p{Script=Thai}/u.test(start) ? start : start.replace(/\S*$/, "");
  const behind = /\p{Script=Han}|\p{Script=Hira}|\p{Script=Hang}/u.test(end) ? end : end.replace(/^\S*/, "");
  return stripper(before, behind);
}

function stripper(before: string, behind: string) {
  return {
    strip: (text: string) => {
      const cut = text.startsWith(before) ? text.slice(before.length) : text;
      return (behind !== "" && cut.endsWith(behind) ? cut.slice(0, -behind.length) : cut).trim();
    },
  };
}
