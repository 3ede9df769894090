import type { TranscriptSite } from "../transcript/route.ts";
import { sites } from "./addresses.ts";

const TRANSCRIPTS = import.meta.glob<TranscriptSite>("./*/transcript.ts", { eager: true, import: "transcript" });

/** Every site with ways of its own to its transcripts: `transcript.ts` in its folder. In the order of the sites, any page's ways last. */
export const transcriptSites: readonly TranscriptSite[] = sites.flatMap(
  ({ id }) => TRANSCRIPTS[`./${id}/transcript.ts`] ?? [],
);
