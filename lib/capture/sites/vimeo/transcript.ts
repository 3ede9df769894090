import { vimeo } from "./address.ts";
import type { TranscriptSite } from "../../transcript/route.ts";
import { fromPlayerConfig } from "./transcript/player-config.ts";
import { fromViewerApi } from "./transcript/viewer-api.ts";

/** The text tracks of its player come last, with those of any page. */
export const transcript: TranscriptSite = {
  matches: (url) => vimeo.matches(url),
  routes: [fromPlayerConfig, fromViewerApi],
};
