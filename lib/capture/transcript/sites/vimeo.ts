import { vimeo as vimeoPages } from "../../sites/vimeo.ts";
import type { TranscriptSite } from "../route.ts";
import { fromPlayerConfig } from "./vimeo/player-config.ts";
import { fromViewerApi } from "./vimeo/viewer-api.ts";

/** The text tracks of its player come last, with those of any page. */
export const vimeo: TranscriptSite = {
  matches: (url) => vimeoPages.matches(url),
  routes: [fromPlayerConfig, fromViewerApi],
};
