import type { CaptionTrack } from "../../caption-track.ts";
import { at, listAt, textAt } from "../../metadata/json-value.ts";
import type { Reading } from "../../site.ts";

/** What a page's inline data says of one talk, and which talk that is. */
export interface Talk {
  readonly slug: string;
  readonly id: string;
  readonly reading: Reading;
}

/** Languages of the subtitles that the player offers; their texts are asked for by talk and language. */
export function tracksOf(player: unknown): CaptionTrack[] {
  return listAt(player, "languages").flatMap((each) => {
    const language = textAt(each, "ianaCode") || textAt(each, "languageCode");
    const label = textAt(each, "endonym") || textAt(each, "languageName");
    return language ? [{ language, label, automatic: false, url: null }] : [];
  });
}

/** Key of the same talk on YouTube. */
export function aliasOf(player: unknown): string[] {
  const code = textAt(player, "external", "code");
  return textAt(player, "external", "service") === "YouTube" && /^[\w-]{11}$/.test(code) ? [`yt:${code}`] : [];
}

export function seriesOf(event: string): Reading["series"] {
  return event ? { title: event } : null;
}

/** Ids are numbers in some years and texts in others. */
export function idAt(value: unknown, name: string): string {
  const id = at(value, name);
  return typeof id === "number" ? String(id) : textAt(value, name);
}
