import type { Captured, CapturedLecture, PlayerFacts } from "./captured.ts";
import { declaredLanguage } from "./language.ts";
import { lectureFacts } from "./lecture-facts.ts";
import { chaptersFromText } from "./metadata/chapters.ts";
import { capturedList } from "./list/captured-list.ts";
import { pageKey, siteOf } from "./page-key.ts";
import { mergeReadings } from "./reading.ts";

/**
 * The capture with what the player says. A player that holds the video of the address knows it best, and speaks also
 * where the page still shows the data of the video before; one that holds another video is ignored. What nothing on
 * the page proves adds nothing to it.
 */
export function mergePlayer(captured: Captured, facts: PlayerFacts | null, url: URL): Captured {
  const place = pageKey(url);
  if (!facts || !place || siteOf(url)?.mediaKey?.(facts.videoId) !== place.key) return captured;
  const isSure = captured.kind !== "none" && captured.identity === place.key && captured.unproven !== true;
  const base = isSure ? captured : null;
  if (!base && !facts.title) return captured;
  const reading = mergeReadings(facts, base);
  const chapters = base?.chapters.length ? base.chapters : chaptersOf(facts);
  const captionTracks = facts.captionTracks?.length ? facts.captionTracks : (base?.captionTracks ?? []);
  const language = declaredLanguage({ language: facts.language ?? null, captionTracks }) ?? base?.language ?? null;
  const merged = lectureFacts(base?.kind ?? "video", place, { ...reading, chapters, language });
  return {
    ...merged,
    identity: place.key,
    captionTracks,
    certainty: "sure",
    plays: merged.title,
    players: captured.players,
    list: captured.list ?? capturedList(facts.list ?? null, url),
  } satisfies CapturedLecture;
}

function chaptersOf(facts: PlayerFacts) {
  return facts.chapters ?? chaptersFromText(facts.description ?? "", facts.durationSeconds ?? null);
}
