import { coursera } from "./address.ts";
import type { TranscriptSite } from "../../transcript/route.ts";
import { fromShownPhrases } from "./transcript/shown-phrases.ts";
import { fromLectureVideos } from "./transcript/videos.ts";

export const transcript: TranscriptSite = {
  matches: (url) => coursera.matches(url),
  routes: [fromLectureVideos, fromShownPhrases],
};
