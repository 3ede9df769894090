import { findShape } from "../json.ts";
import { sourceOf } from "../source.ts";
import type { Format } from "./format.ts";
import { subRip } from "./sub-rip.ts";
import { webVtt } from "./web-vtt.ts";

/** An answer of a server that holds a whole WebVTT or SubRip file in one of its texts. */
export const fileInJson: Format = {
  name: "srt",
  rolls: true,

  read({ json, durationSeconds }) {
    const file = findShape(json, isFile);
    if (typeof file !== "string") return null;
    const source = sourceOf(file, durationSeconds);
    return webVtt.read(source) ?? subRip.read(source);
  },
};

const TIMES = /\d{2}:\d{2}[.,]\d{3} --> (?:\d{2}:)?\d{2}:\d{2}[.,]\d{3}/;

function isFile(value: unknown): boolean {
  return typeof value === "string" && TIMES.test(value.slice(0, 2_000));
}
