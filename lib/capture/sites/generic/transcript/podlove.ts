import { readTranscript } from "../../../../transcript/read-transcript.ts";
import { at, listAt, numberAt, textAt } from "../../../metadata/json-value.ts";
import { clockSeconds } from "../../../metadata/duration.ts";
import { readPodlovePlayer } from "../../../podlove/player-config.ts";
import { valuesBehind } from "../../../video-page/script-values.ts";
import { foundIn, foundInLines, type TranscriptSource } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed } from "../../../transcript/tracks.ts";

/** Where the Podlove web player is told what to play, as in `sites/podlove`. */
const CALL = /podlove(?:Web)?Player(?:Cache\.push)?\(\s*(?:(?:"[^"\n]*"|'[^'\n]*')\s*,\s*)?(?=[{[])/g;
const TOLD: TranscriptSource = { language: null, origin: "captions" };

/** The transcript of the Podlove web player: lines in its settings, or the address of a file. */
export async function fromPodlove(visit: Visit): Promise<FoundTranscript | null> {
  const { page, url } = visit;
  const told = takesUnnamed(visit.request) ? readPodlovePlayer(page, url) : null;
  if (!told) return null;
  const configs = valuesBehind(page, CALL).flatMap((value) => listAt(value));
  const episodes = configs.map((value) => at(value, "data") ?? value);
  const transcripts = episodes.find((each) => textAt(each, "title") === told.title);
  const file = textAt(transcripts, "transcripts");
  if (file)
    return foundIn(readTranscript(await visit.bytes(file), { durationSeconds: visit.request.durationSeconds }), TOLD);
  return foundInLines(listAt(transcripts, "transcripts").flatMap(line), TOLD);
}

function line(value: unknown) {
  const startMs = numberAt(value, "start_ms");
  const endMs = numberAt(value, "end_ms");
  const startSeconds = startMs === null ? clockSeconds(textAt(value, "start")) : startMs / 1000;
  if (startSeconds === null) return [];
  return [{ startSeconds, endSeconds: endMs === null ? null : endMs / 1000, text: textAt(value, "text") }];
}
