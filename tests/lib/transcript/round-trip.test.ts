import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Cue } from "../../../lib/lecture/transcript.ts";
import { unrolled } from "../../../lib/transcript/rolling.ts";
import { withSpeakers } from "../../../lib/transcript/speakers.ts";
import { writeSrt } from "../../../lib/transcript/write/write-srt.ts";
import { writeTxt } from "../../../lib/transcript/write/write-txt.ts";
import { writeVtt } from "../../../lib/transcript/write/write-vtt.ts";
import { arbitraryCues } from "./arbitrary-cues.ts";
import { readWell } from "./reading.ts";

/** Captions made at random can look as if they rolled or bore names; those are other tests'. */
function still(cues: readonly Cue[]): boolean {
  return unrolled(cues) === cues && withSpeakers(cues) === cues;
}

test("what is written as WebVTT is read back as it was, with voices and whatever stands in the text", () => {
  fc.assert(
    fc.property(arbitraryCues({ traps: true, speakers: true }).filter(still), (cues) => {
      const reading = readWell(writeVtt(cues));
      expect(reading).toMatchObject({ format: "webvtt", problems: [] });
      expect(reading.cues).toEqual(cues);
    }),
  );
});

test("what is written as SubRip is read back as it was", () => {
  fc.assert(
    fc.property(arbitraryCues({ traps: false, speakers: false }).filter(still), (cues) => {
      const reading = readWell(writeSrt(cues));
      expect(reading).toMatchObject({ format: "srt", problems: [] });
      expect(reading.cues).toEqual(cues);
    }),
  );
});

test("what is written as text with times gives all words again", () => {
  // Dashes after a time are taken for what parts it from the text.
  const words = (cues: readonly Cue[]) =>
    cues
      .map(({ text }) => text)
      .join("")
      .replace(/[\s-]+/g, "");
  fc.assert(
    fc.property(arbitraryCues({ traps: false, speakers: false }), (cues) => {
      const text = writeTxt(cues, { times: true });
      fc.pre((text.match(/^\d+:\d\d/gm)?.length ?? 0) > 1);
      expect(words(readWell(text).cues)).toBe(words(cues));
    }),
  );
});
