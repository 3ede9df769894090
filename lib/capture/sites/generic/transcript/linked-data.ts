import { readTranscriptText } from "../../../../transcript/read-transcript.ts";
import { countText } from "../../../../text/count.ts";
import { textAt } from "../../../metadata/json-value.ts";
import { mediaNode } from "../../../metadata/media-nodes.ts";
import { plainText } from "../../../metadata/plain-text.ts";
import { provenPart } from "../../../moved-page.ts";
import { foundIn } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed } from "../../../transcript/tracks.ts";

/** Shorter texts are remarks such as "not available". */
const FEWEST_WORDS = 50;

/** The `transcript` of the page's structured data, which mostly has no times. */
export async function fromLinkedData({ page, url, request }: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(request)) return null;
  const node = mediaNode(provenPart(page, url), url);
  const text = plainText(textAt(node, "transcript"));
  const { words, cjk } = countText(text);
  if (words + cjk < FEWEST_WORDS) return null;
  const reading = readTranscriptText(text, { plainText: true });
  return foundIn(reading, { language: textAt(node, "inLanguage") || null, origin: "page" });
}
