import type { SummaryLength } from "../summary/extract.ts";
import type { Summariser } from "../summary/summariser.ts";
import type { Picker } from "./summary-writer.ts";

const LENGTHS: readonly SummaryLength[] = ["short", "medium", "long"];

/** Picks the key sentences of a text, on this device. */
export function picker({ source, summarise }: Summariser): Picker {
  return {
    kind: "picker",
    source,
    pick: ({ text, language }, template, title, signal) => {
      const length = LENGTHS.find((each) => each === template) ?? "medium";
      return summarise(text, { length, language, title }, signal);
    },
  };
}
