import type { Cue } from "../../lecture/transcript.ts";
import { asNumber, listOf, member, textOf } from "../json.ts";
import { withoutMarkup } from "../markup.ts";
import { wordsJoined } from "../words-joined.ts";
import { cue, type Format, problem } from "./format.ts";
import { segmentsIn } from "./segments/find-segments.ts";
import { endOf, inMilliseconds, lengthOf, speakerOf, startOf, wordsOf } from "./segments/members.ts";

/**
 * What speech recognisers and podcast hosts write as JSON: somewhere a list of objects with a time and a text each.
 * The names of the members differ, the shape does not (whisper.cpp, AssemblyAI, Deepgram, Rev, Sonix, Podlove, Amazon,
 * Google; their documentation read 2026-11).
 */
export const segments: Format = {
  name: "podcast-json",

  read({ json, durationSeconds }) {
    const found = segmentsIn(json);
    if (found.length === 0) return null;
    const timed = found.filter((segment) => startOf(segment) !== null);
    const unit = inMilliseconds(timed, durationSeconds) ? 1_000 : 1;
    const names = namesOf(json);
    const cues = timed.map((segment): Cue => {
      const start = (startOf(segment) ?? 0) / unit;
      const length = lengthOf(segment);
      const end = endOf(segment) ?? (length === null ? null : (startOf(segment) ?? 0) + length);
      const speaker = speakerOf(segment);
      return cue(
        start,
        end === null ? null : end / unit,
        withoutMarkup(wordsOf(segment)),
        names.get(speaker) ?? named(speaker),
      );
    });
    return {
      cues: wordsJoined(cues),
      problems: problem("bad-times", found.length - timed.length),
      language: languageIn(json),
    };
  },
};

function namesOf(json: unknown): ReadonlyMap<string, string> {
  const speakers = listOf(json, "speakers").map((each): [string, string] => {
    const id = member(each, "id") ?? member(each, "speaker");
    return [typeof id === "number" ? String(id) : textOf(each, "id"), textOf(each, "name")];
  });
  return new Map(speakers.filter(([id, name]) => id && name));
}

/** Numbers of voices are told as numbers of speakers are. */
function named(speaker: string): string {
  return asNumber(speaker) === null && !/^[A-Z]$/.test(speaker) ? speaker : `Speaker ${speaker}`;
}

function languageIn(json: unknown): string | null {
  const inResult = textOf(member(json, "result"), "language");
  return textOf(json, "language") || textOf(json, "language_code") || inResult || null;
}
