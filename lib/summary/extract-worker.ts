import { extractSummary, type ExtractOptions } from "./extract.ts";

/** What the worker is asked for; it answers with the summary. */
export interface ExtractQuestion {
  readonly text: string;
  readonly options: Omit<ExtractOptions, "signal">;
}

// Runs in a worker: 20,000 words take a quarter of a second, in which no page should stand still.
addEventListener("message", ({ data }: MessageEvent<ExtractQuestion>) => {
  self.postMessage(extractSummary(data.text, data.options), { transfer: [] });
});
