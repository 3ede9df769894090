import { findShape, fromMs, listOf, member, numberOf, textOf } from "../json.ts";
import { cue, type Format } from "./format.ts";

/** Spotify's read-along: `section[]` with `startMs` and `text.sentence.text` (seen 2026-08). Titles are no speech. */
export const spotify: Format = {
  name: "spotify",

  read({ json }) {
    const readAlong = findShape(json, isReadAlong);
    if (readAlong === undefined) return null;
    const sections = listOf(readAlong, "section").filter((section) => sentenceOf(section) !== "");
    return {
      cues: sections.map((section) => cue(fromMs(numberOf(section, "startMs")) ?? 0, null, sentenceOf(section))),
    };
  },
};

function sentenceOf(section: unknown): string {
  return textOf(member(member(section, "text"), "sentence"), "text");
}

function isReadAlong(value: unknown): boolean {
  return listOf(value, "section").some(
    (section) => numberOf(section, "startMs") !== null && sentenceOf(section) !== "",
  );
}
