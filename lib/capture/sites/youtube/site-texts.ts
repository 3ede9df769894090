import { folded } from "../../metadata/folded.ts";

// What pages without keywords of their own carry (2012 to 2026), folded, in the languages it was seen in.
const DEFAULT_KEYWORDS = [
  "video, sharing, camera phone, video phone, free, upload",
  "video, compartir, telefono con camara, telefono con video, gratis, subida",
].map((list) => new Set(list.split(", ")));

/** Keywords that the head of the page gives to this video: not the site's own, and fitting what it says of it. */
export function ownKeywords(keywords: readonly string[], title: string, description: string): readonly string[] {
  const words = keywords.map(folded);
  const siteWide = DEFAULT_KEYWORDS.some((known) => words.every((word) => known.has(word)));
  const text = folded(`${title} ${description}`);
  return !siteWide && words.some((word) => text.includes(word)) ? keywords : [];
}

/** A short text that names the site stands on every page that has no description: "Enjoy the videos and music …". */
export function ownDescription(description: string): string {
  return description.length < 250 && /youtube/i.test(description) ? "" : description;
}
