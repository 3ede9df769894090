import { textAt } from "../../../metadata/json-value.ts";
import { readPlayerResponse, responseId } from "../player-response.ts";
import { fail } from "../../../transcript/failure.ts";
import type { FoundTranscript, TranscriptRoute, Visit } from "../../../transcript/route.ts";
import { needsProof, readTimedText } from "./timed-text.ts";
import { videoOf } from "./video.ts";

interface Client {
  readonly clientName: string;
  readonly clientVersion: string;
}

/** The site's applications for telephones, whose captions need no proof of origin; versions seen 2026-09. */
export const IOS: Client = { clientName: "IOS", clientVersion: "21.26.4" };
export const ANDROID: Client = { clientName: "ANDROID", clientVersion: "21.26.364" };

/** Asks the site as one of its applications would. */
export function fromInnertube(client: Client): TranscriptRoute {
  return async (visit) => {
    const id = videoOf(visit);
    return id === null ? null : ask(visit, client, id);
  };
}

async function ask(visit: Visit, client: Client, id: string): Promise<FoundTranscript | null> {
  const response = await visit.json("/youtubei/v1/player?prettyPrint=false", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ context: { client: { ...client, hl: "en" } }, videoId: id }),
  });
  // "Confirm you're not a bot", which signing in does not cure: the applications do not take the page's session.
  if (textAt(response, "playabilityStatus", "status") === "LOGIN_REQUIRED") return fail("refused");
  const named = responseId(response);
  if (named && named !== id) return fail("wrong-lecture");
  if (!named) return null;
  const { captionTracks = [] } = readPlayerResponse(response);
  return readTimedText(
    visit,
    captionTracks.filter((track) => !needsProof(track)),
    id,
  );
}
