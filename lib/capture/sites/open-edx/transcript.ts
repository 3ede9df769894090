import { all, first, textOf } from "../../metadata/page.ts";
import { unitAddress } from "../edx/unit-address.ts";
import { videoBlocks } from "../edx/video-block.ts";
import { fail } from "../../transcript/failure.ts";
import { foundInLines } from "../../transcript/found.ts";
import type { FoundTranscript, TranscriptSite, Visit } from "../../transcript/route.ts";
import { readBest, takesUnnamed } from "../../transcript/tracks.ts";

export const transcript: TranscriptSite = {
  matches: (url) => unitAddress(url) !== null,
  routes: [fromVideoBlock, fromShownMenu, inFrame],
};

/** The transcripts that the player's settings name; of several videos, none is the lecture. */
async function fromVideoBlock(visit: Visit): Promise<FoundTranscript | null> {
  const body = first(visit.page, "body");
  const [block, second] = body ? videoBlocks(body, visit.url) : [];
  return block && !second ? readBest(visit, block.captionTracks) : null;
}

/** The list beside the player, with times in milliseconds (seen 2026-08). */
async function fromShownMenu({ page, request }: Visit): Promise<FoundTranscript | null> {
  const menus = all(page, ".subtitles-menu");
  if (menus.length !== 1 || !takesUnnamed(request)) return null;
  const lines = all(page, ".subtitles-menu [data-start]").map((line) => ({
    startSeconds: Number(line.getAttribute("data-start")) / 1000,
    text: textOf(line),
  }));
  return foundInLines(
    lines.filter(({ startSeconds }) => Number.isFinite(startSeconds)),
    { language: null, origin: "page" },
  );
}

/** The course application has the unit in a frame of another host, which this page cannot look into. */
async function inFrame({ page, url }: Visit): Promise<null> {
  const frame = first(page, "iframe#unit-iframe, iframe[src*='/xblock/']")?.getAttribute("src") ?? "";
  const address = frame ? URL.parse(frame, url) : null;
  return address && address.origin !== url.origin ? fail("other-host") : null;
}
