const MOST = 500;

/** Keywords from a list or from a line with commas; empty and repeated ones are dropped. */
export function keywordsFrom(value: readonly string[] | string): string[] {
  const parts = typeof value === "string" ? value.slice(0, 50_000).split(/[,，、;；]/) : value;
  const clean = parts.map((part) => part.replace(/\s+/g, " ").trim()).filter(isKeyword);
  const seen = new Set<string>();
  return clean.filter((word) => !seen.has(word.toLowerCase()) && seen.add(word.toLowerCase())).slice(0, MOST);
}

/** Not an object that a program printed, not markup, not a sentence. */
function isKeyword(word: string): boolean {
  return word !== "" && word.length <= 100 && !/^\[object|^(null|undefined|true|false)$|[<>{}]|^https?:/i.test(word);
}
