import { youtube } from "./address.ts";
import type { TranscriptSite } from "../../transcript/route.ts";
import { ANDROID, fromInnertube, IOS } from "./transcript/innertube.ts";
import { fromOpenedPanel } from "./transcript/open-panel.ts";
import { fromPageTracks } from "./transcript/page-tracks.ts";
import { fromOpenPanel } from "./transcript/panel.ts";
import { fromPlayer } from "./transcript/player.ts";
import { notWithoutCaptions } from "./transcript/video.ts";

/** Its player has no text tracks of the browser's, and descriptions with times in them would pass for transcripts. */
export const transcript: TranscriptSite = {
  matches: (url) => youtube.matches(url),
  isAll: true,
  routes: [
    fromOpenPanel,
    notWithoutCaptions,
    fromPlayer,
    fromInnertube(IOS),
    fromInnertube(ANDROID),
    fromPageTracks,
    fromOpenedPanel,
  ],
};
