import type { Kind } from "../../lecture/lecture.ts";

const VIDEO =
  /^(?:video|videorecording|motion_picture|movie|film|mpct|advs|speech|presentation|slide|tvbroadcast|performance)$/i;
const AUDIO = /^(?:audio|sound|podcast|broadcast|song|audiorecording|radiobroadcast|music|multi)$/i;

/** Which kind of lecture a type of Zotero, CSL, BibLaTeX or RIS is; undefined for what is none. */
export function citedKind(type: string): Kind | undefined {
  if (VIDEO.test(type)) return "video";
  return AUDIO.test(type) ? "audio" : undefined;
}
