import { coursera as courseraPages } from "../../sites/coursera.ts";
import type { TranscriptSite } from "../route.ts";
import { fromShownPhrases } from "./coursera/shown-phrases.ts";
import { fromLectureVideos } from "./coursera/videos.ts";

export const coursera: TranscriptSite = {
  matches: (url) => courseraPages.matches(url),
  routes: [fromLectureVideos, fromShownPhrases],
};
