import type { Kind } from "../lecture/lecture.ts";

const VIDEO =
  /^(?:video|videorecording|motion_picture|movie|film|mpct|advs|speech|presentation|slide|tvbroadcast|performance)$/i;
const AUDIO = /^(?:audio|sound|podcast|broadcast|song|audiorecording|radiobroadcast|music|multi)$/i;

/** Which kind of lecture a type of Zotero, CSL, BibLaTeX or RIS is; undefined for what is none. */
export function citedKind(type: string): Kind | undefined {
  if (VIDEO.test(type)) return "video";
  return AUDIO.test(type) ? "audio" : undefined;
}

/** A name as people say it. */
export function creatorName(given: string, family: string): string {
  return /\p{Script=Han}/u.test(family) && /\p{Script=Han}/u.test(given)
    ? family + given
    : [given, family].filter(Boolean).join(" ");
}

/** `Cruz, María` the other way round; a name without a comma as it is. */
export function turnedName(name: string): string {
  const [family = "", given, ...more] = name.split(/\s*,\s*/);
  return given === undefined || more.length > 0 ? name.trim() : creatorName(given.trim(), family.trim());
}
