import { at, textAt } from "../../metadata/json-value.ts";
import { loom } from "./address.ts";
import { fail } from "../../transcript/failure.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = { matches: (url) => loom.matches(url), routes: [fromGraphql] };

/** Fields seen 2026-08. */
const QUERY = `query FetchVideoTranscript($videoId: ID!, $password: String) {
  fetchVideoTranscript(videoId: $videoId, password: $password) {
    ... on VideoTranscriptDetails { video_id source_url captions_source_url }
    ... on GenericError { message }
  }
}`;

/** All captions of Loom are a machine's, in the language that was spoken. */
async function fromGraphql(visit: Visit): Promise<FoundTranscript | null> {
  const videoId = loom.key(visit.url)?.key.replace(/^loom:/, "");
  if (!videoId) return null;
  const answer = await visit.json("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      operationName: "FetchVideoTranscript",
      variables: { videoId, password: null },
      query: QUERY,
    }),
  });
  const transcript = at(answer, "data", "fetchVideoTranscript");
  const named = textAt(transcript, "video_id");
  if (named && named !== videoId) return fail("wrong-lecture");
  const url = textAt(transcript, "captions_source_url");
  return url
    ? readBest(visit, [{ language: "", label: "", automatic: true, url }], { ofSite: true })
    : fail("no-captions");
}
