import { youtube as youtubePages } from "../../sites/youtube.ts";
import type { TranscriptSite } from "../route.ts";
import { ANDROID, fromInnertube, IOS } from "./youtube/innertube.ts";
import { fromOpenedPanel } from "./youtube/open-panel.ts";
import { fromPageTracks } from "./youtube/page-tracks.ts";
import { fromOpenPanel } from "./youtube/panel.ts";
import { fromPlayer } from "./youtube/player.ts";
import { notWithoutCaptions } from "./youtube/video.ts";

/** Its player has no text tracks of the browser's, and descriptions with times in them would pass for transcripts. */
export const youtube: TranscriptSite = {
  matches: (url) => youtubePages.matches(url),
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
