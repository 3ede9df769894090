import { ted } from "./address.ts";
import { fromGraphql } from "./transcript/graphql.ts";
import { fromInlineTranscript } from "./transcript/inline.ts";
import type { TranscriptSite } from "../../transcript/route.ts";

export const transcript: TranscriptSite = {
  matches: (url) => ted.matches(url),
  routes: [fromInlineTranscript, fromGraphql],
};
