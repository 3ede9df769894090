import { toldByFeed } from "../../feed/told-by-feed.ts";
import type { TranscriptSite } from "../../transcript/route.ts";
import { fromFeed } from "./transcript/feed.ts";
import { fromLinkedData } from "./transcript/linked-data.ts";
import { fromLinkedFiles } from "./transcript/linked-files.ts";
import { fromPodlove } from "./transcript/podlove.ts";
import { fromPrintedLines, fromPrintedText } from "./transcript/printed.ts";
import { fromTextTracks } from "./transcript/text-tracks.ts";
import { fromTrackFiles } from "./transcript/track-files.ts";

/** Any page of the web: what has times comes before what has none, and a file before what the page must be touched for. */
export const transcript: TranscriptSite = {
  matches: () => true,
  told: toldByFeed,
  routes: [
    fromTrackFiles,
    fromTextTracks,
    fromPodlove,
    fromPrintedLines,
    fromLinkedFiles,
    fromFeed,
    fromLinkedData,
    fromPrintedText,
  ],
};
