import { readTranscriptText } from "../../../../transcript/read-transcript.ts";
import { scriptJson } from "../../../metadata/inline-json.ts";
import { at, textAt } from "../../../metadata/json-value.ts";
import { nextTalk } from "../next-talk.ts";
import { talkSlug } from "../talk-slug.ts";
import { foundIn } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { ownName, tedLanguage } from "./language.ts";

/** The transcript that pages ending in `/transcript` bring along, when it is of this talk and in the language to take. */
export async function fromInlineTranscript({ page, url, request }: Visit): Promise<FoundTranscript | null> {
  const slug = talkSlug(url);
  if (!slug || nextTalk(page)?.slug !== slug) return null;
  const props = at(scriptJson(page, "script#__NEXT_DATA__"), "props", "pageProps");
  const transcript = at(props, "transcriptData") ?? at(props, "videoData", "transcriptData"); // both seen 2026-08
  const language = languageIn(at(transcript, "translation") ?? transcript);
  if (!transcript || (language && ownName(language) !== tedLanguage(url, request))) return null;
  const reading = readTranscriptText(JSON.stringify(transcript));
  return reading.ok ? foundIn(reading, { language: language || null, origin: "captions" }) : null;
}

/** The language that a translation says it is in. */
export function languageIn(translation: unknown): string {
  return textAt(translation, "language", "ianaCode") || textAt(translation, "language", "internalLanguageCode");
}
