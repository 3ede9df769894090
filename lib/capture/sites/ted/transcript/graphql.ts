import { readTranscriptText } from "../../../../transcript/read-transcript.ts";
import { at, listAt } from "../../../metadata/json-value.ts";
import { talkSlug } from "../talk-slug.ts";
import { fail } from "../../../transcript/failure.ts";
import { foundIn } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { languageIn } from "./inline.ts";
import { tedLanguage } from "./language.ts";

/** Fields seen 2026-08. */
const QUERY = `query Transcript($id: ID!, $language: String!) {
  translation(videoId: $id, language: $language) {
    language { internalLanguageCode }
    paragraphs { cues { text time } }
  }
}`;

/** Asks the site's own interface by talk and language. */
export async function fromGraphql(visit: Visit): Promise<FoundTranscript | null> {
  const { url, request } = visit;
  const id = talkSlug(url);
  if (!id) return null;
  const language = tedLanguage(url, request);
  const answer = await visit.json("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ operationName: "Transcript", variables: { id, language }, query: QUERY }),
  });
  const translation = at(answer, "data", "translation");
  if (listAt(translation, "paragraphs").length === 0) return fail("no-captions");
  const told = { language: languageIn(translation) || language, origin: "captions" } as const;
  return foundIn(readTranscriptText(JSON.stringify(translation)), told);
}
