import type { Format } from "./format.ts";
import { readTimedText } from "./timed-text.ts";

const FIRST_LINES = 40;
const HEAD = /^\s*\[(?:INFORMATION|BEGIN|SUBTITLE)\]\s*$/i;
const BEGIN = /^\s*\[(?:BEGIN|SUBTITLE)\]\s*$/i;
const NO_TEXT = /^\s*(?:\[(?:[A-Z]{2,}[A-Z ]*)\].*|\*{4,}.*)$/;

/** SubViewer, both versions: a head in brackets, then times with the text below. */
export const subViewer: Format = {
  name: "sub-viewer",

  read({ lines }) {
    if (!lines.slice(0, FIRST_LINES).some((line) => HEAD.test(line))) return null;
    const begin = lines.findIndex((line) => BEGIN.test(line));
    const body = lines.slice(begin + 1).filter((line) => !NO_TEXT.test(line));
    return readTimedText(
      body
        .join("\n")
        .replace(/\[br\]|\|/gi, "\n")
        .split("\n"),
      ({ turns }) => turns.length > 0,
    );
  },
};
