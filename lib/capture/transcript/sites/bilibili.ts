import { bilibili as bilibiliPages } from "../../sites/bilibili.ts";
import type { TranscriptSite } from "../route.ts";
import { fromSubtitles } from "./bilibili/subtitles.ts";

/** Its player has no text tracks of the browser's, and its comments are full of times. */
export const bilibili: TranscriptSite = {
  matches: (url) => bilibiliPages.matches(url),
  isAll: true,
  routes: [fromSubtitles],
};
