import type { TranscriptSite } from "../route.ts";
import { fromFeed } from "./generic/feed.ts";
import { fromLinkedData } from "./generic/linked-data.ts";
import { fromLinkedFiles } from "./generic/linked-files.ts";
import { fromPodlove } from "./generic/podlove.ts";
import { fromPrintedLines, fromPrintedText } from "./generic/printed.ts";
import { fromTextTracks } from "./generic/text-tracks.ts";
import { fromTrackFiles } from "./generic/track-files.ts";

/** Any page of the web: what has times comes before what has none, and a file before what the page must be touched for. */
export const generic: TranscriptSite = {
  matches: () => true,
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
