const ENGLISH = /^[a-z]{3,}$/;
const DOUBLED = /([bdglmnprt])\1$/;
const SHORTEST_STEM = 3;

/** Other forms an English word may have, such as plural, -ing and -ed; many are no words at all. */
export function wordForms(word: string): string[] {
  if (!ENGLISH.test(word)) return [];
  const forms = new Set(stems(word).flatMap(inflected));
  forms.delete(word);
  return [...forms];
}

function stems(word: string): string[] {
  const found = [word];
  for (const ending of ["s", "es", "ing", "ed", "d"])
    if (word.endsWith(ending)) found.push(word.slice(0, -ending.length));
  if (/ie[sd]$/.test(word)) found.push(`${word.slice(0, -3)}y`);
  if (/(?:ing|ed)$/.test(word)) {
    const stem = word.replace(/(?:ing|ed)$/, "");
    found.push(`${stem}e`, stem.replace(DOUBLED, "$1"));
  }
  return found.filter((stem) => stem.length >= SHORTEST_STEM);
}

function inflected(stem: string): string[] {
  const forms = [stem, `${stem}s`, `${stem}es`, `${stem}ing`, `${stem}ed`];
  const last = stem.slice(-1);
  if (last === "e") forms.push(`${stem}d`, `${stem.slice(0, -1)}ing`);
  if (last === "y") forms.push(`${stem.slice(0, -1)}ies`, `${stem.slice(0, -1)}ied`);
  if (/[aeiou][bdglmnprt]$/.test(stem)) forms.push(`${stem}${last}ing`, `${stem}${last}ed`);
  return forms;
}
