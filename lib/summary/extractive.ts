import { extractSummary } from "./extract.ts";
import type { Summariser } from "./summariser.ts";

/** Chooses sentences on this device; always there, and nothing leaves the browser. */
export const extractive: Summariser = {
  source: { by: "extract" },
  summarise: async (text, options, signal) => extractSummary(text, { ...options, ...(signal && { signal }) }),
};
