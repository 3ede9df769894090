import { wanted } from "../../../transcript/tracks.ts";
import type { TranscriptRequest } from "../../../transcript/transcript-answer.ts";

/** Chinese goes by region on TED (seen 2026-08). */
const OWN_NAMES: Readonly<Record<string, string>> = { "zh-hans": "zh-cn", "zh-hant": "zh-tw", zh: "zh-cn" };

/** The language to ask for, as TED writes it: in small letters. */
export function tedLanguage(url: URL, request: TranscriptRequest): string {
  const best = request.track?.language ?? wanted(request.tracks, request)?.language;
  return ownName(best ?? url.searchParams.get("language") ?? request.original ?? "en");
}

export function ownName(language: string): string {
  const small = language.toLowerCase().replaceAll("_", "-");
  return OWN_NAMES[small] ?? small;
}
