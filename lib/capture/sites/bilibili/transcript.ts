import { bilibili } from "./address.ts";
import type { TranscriptSite } from "../../transcript/route.ts";
import { fromSubtitles } from "./transcript/subtitles.ts";

/** Its player has no text tracks of the browser's, and its comments are full of times. */
export const transcript: TranscriptSite = {
  matches: (url) => bilibili.matches(url),
  isAll: true,
  routes: [fromSubtitles],
};
