import { decodeHtmlEntities } from "../../../text/entities.ts";

const VOICE = /<v(?:\.[^\s<>]{0,200})?[ \t\n]{1,20}([^<>]{0,500})>/;
const RUBY = /<ruby(?:[.\s][^>]*)?>[^]*?(?:<\/ruby>|$)/g;
/** The reading above a character is left out: what it stands above is the text. */
const READING = /<rt(?:[.\s][^>]*)?>[^]*?(?:<\/rt>|<\/ruby>|$)/g;
/** No tag of WebVTT, but converters leave it in. */
const LINE_BREAK = /<br\s*\/?>/gi;
/** An unclosed tag hides the rest, as the specification has it; `x < 5` is meant as text. */
const TAG = /<(?!\s+[^\s<>][^<>]*(?:<|$))[^>]*(?:>|$)/g;

/** What a person reads of a cue: without tags, character references decoded. */
export function spokenText(text: string): string {
  if (!text.includes("<")) return decodeHtmlEntities(text);
  const based = text.includes("<ruby") ? text.replace(RUBY, (ruby) => ruby.replace(READING, "")) : text;
  return decodeHtmlEntities(based.replace(LINE_BREAK, "\n").replace(TAG, ""));
}

/** The first voice of a cue; empty where it names none. */
export function speakerOf(text: string): string {
  const name = text.includes("<v") ? (VOICE.exec(text)?.[1] ?? "") : "";
  return decodeHtmlEntities(name).replace(/\s+/g, " ").trim();
}
