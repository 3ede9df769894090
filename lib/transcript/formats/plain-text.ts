import { withoutMarkup } from "../markup.ts";
import { cue, type Format } from "./format.ts";

/** Text without any times, a cue for each paragraph; read only where a person says that it is a transcript. */
export const plainText: Format = {
  name: "plain-text",

  read({ lines }) {
    if (!lines.some((line) => line.trim())) return null;
    const paragraphs = withoutMarkup(lines.join("\n")).split(/\n\s*\n/);
    return { cues: paragraphs.map((text) => cue(0, null, text.trim())) };
  },
};
