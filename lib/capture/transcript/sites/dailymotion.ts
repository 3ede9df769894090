import { at, listAt, textAt } from "../../metadata/json-value.ts";
import { dailymotion as dailymotionPages } from "../../sites/dailymotion.ts";
import { fail } from "../failure.ts";
import type { Found, TranscriptSite, Visit } from "../route.ts";
import { readBest } from "../tracks.ts";

export const dailymotion: TranscriptSite = { matches: (url) => dailymotionPages.matches(url), routes: [fromMetadata] };

/** What the player is told of the video; a machine's languages end in `-auto`. */
async function fromMetadata(visit: Visit): Promise<Found | null> {
  const id = dailymotionPages.key(visit.url)?.key.replace(/^dm:/, "");
  if (!id) return null;
  const video = await visit.json(`/player/metadata/video/${id}`);
  if (textAt(video, "id") && textAt(video, "id") !== id) return fail("wrong-lecture");
  const subtitles = at(video, "subtitles", "data");
  const entries = Object.entries(typeof subtitles === "object" && subtitles !== null ? subtitles : {});
  const tracks = entries.map(([language, track]) => {
    const [file] = listAt(track, "urls");
    return {
      language: language.replace(/-auto$/, ""),
      label: textAt(track, "label"),
      automatic: language.endsWith("-auto"),
      url: typeof file === "string" ? file : null,
    };
  });
  return tracks.length > 0 ? readBest(visit, tracks, { ofSite: true }) : fail("no-captions");
}
