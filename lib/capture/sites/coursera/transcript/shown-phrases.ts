import { clockSeconds } from "../../../metadata/duration.ts";
import { all, textOf } from "../../../metadata/page.ts";
import { foundInLines } from "../../../transcript/found.ts";
import type { FoundTranscript, Visit } from "../../../transcript/route.ts";
import { takesUnnamed } from "../../../transcript/tracks.ts";

/** The interactive transcript beside the player; its paragraphs have a time each (seen 2026-08). */
export async function fromShownPhrases({ page, request }: Visit): Promise<FoundTranscript | null> {
  if (!takesUnnamed(request)) return null;
  let startSeconds = 0;
  const lines = all(page, ".rc-Transcript .rc-Paragraph, .rc-Paragraph").flatMap((paragraph) => {
    const phrases = [...paragraph.querySelectorAll(".rc-Phrase")].map((phrase) => textOf(phrase));
    const stamp = textOf(paragraph.querySelector(".timestamp"));
    startSeconds = clockSeconds(/(?:\d+:)?\d+:\d{2}/.exec(stamp)?.[0] ?? "") ?? startSeconds;
    return { startSeconds, text: phrases.join(" ") };
  });
  return foundInLines(lines, { language: null, origin: "page" });
}
