import { at, listAt, textAt } from "../../metadata/json-value.ts";
import { dailymotion } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => dailymotion.matches(url), routes: [fromMetadata] };

/** What the player is told of the video; a machine's languages end in `-auto`. */
async function fromMetadata(visit: Visit): Promise<FoundTranscript | null> {
  const id = dailymotion.key(visit.url)?.key.replace(/^dm:/, "");
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
