import type { CaptionTrack } from "../../../caption-track.ts";
import { hostIs } from "../../../host.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { originalAudio, withoutDubs } from "../original-audio.ts";
import { inlinePlayerResponses } from "../player-response.ts";
import { hasFile, readBest } from "../../../transcript/tracks.ts";

/** Reads the best of these tracks as `json3`, which has each word once. */
export function readTimedText(
  visit: Visit,
  tracks: readonly CaptionTrack[],
  id: string,
): Promise<FoundTranscript | null> {
  const own = inlinePlayerResponses(visit.page).find((each) => each.id === id);
  const spoken = withoutDubs(tracks, originalAudio(own?.response));
  return readBest(
    visit,
    spoken.filter(hasFile).map((track) => ({ ...track, url: fileOf(track.url, visit.url, id) })),
  );
}

/** Addresses with these experiments answer with nothing unless they bear a proof of origin (seen 2026-08). */
export function needsProof({ url }: CaptionTrack): boolean {
  const parameters = URL.parse(url ?? "")?.searchParams;
  return /xp[ev]/.test(parameters?.get("exp") ?? "") && !parameters?.has("pot");
}

/** At the page's own host: the other hosts of YouTube have the same files, but do not let it read them. */
function fileOf(address: string, page: URL, id: string): string {
  const url = URL.parse(address, page);
  if (!url || !hostIs(url, "youtube.com", "youtube-nocookie.com", "youtubekids.com")) return fail("failed");
  if ((url.searchParams.get("v") ?? id) !== id) return fail("wrong-lecture");
  const file = new URL(`${url.pathname}${url.search}`, page.origin);
  file.searchParams.set("fmt", "json3");
  if (!file.searchParams.has("c")) file.searchParams.set("c", "WEB");
  // With it, captions have places on the screen that are wrong (seen 2026-08).
  file.searchParams.delete("xosf");
  return file.href;
}
