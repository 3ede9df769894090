import { ted as tedPages } from "../../sites/ted.ts";
import { fromGraphql } from "./ted/graphql.ts";
import { fromInlineTranscript } from "./ted/inline.ts";
import type { TranscriptSite } from "../route.ts";

export const ted: TranscriptSite = {
  matches: (url) => tedPages.matches(url),
  routes: [fromInlineTranscript, fromGraphql],
};
