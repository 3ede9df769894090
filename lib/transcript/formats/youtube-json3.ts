import { fromMs, listOf, member, numberOf, textOf } from "../json.ts";
import { cue, type Format } from "./format.ts";
import { endedByNext } from "../ended-by-next.ts";

/**
 * YouTube's `fmt=json3`: `events[]` with times in milliseconds and `segs[].utf8` (seen 2026-08). Events that only open
 * a window or break the line hold no text.
 */
export const youtubeJson3: Format = {
  name: "youtube-json3",

  read({ json }) {
    const events = listOf(json, "events").filter((event) => listOf(event, "segs").length > 0);
    if (events.length === 0) return null;
    const cues = events.map((event) => {
      const start = numberOf(event, "tStartMs") ?? 0;
      const duration = numberOf(event, "dDurationMs");
      const text = listOf(event, "segs").map((segment) => textOf(segment, "utf8"));
      return cue(start / 1000, fromMs(duration === null ? null : start + duration), text.join(""));
    });
    // Each automatic caption stays on the screen while the next one is spoken.
    return { cues: events.some(isAppended) ? endedByNext(cues) : cues };
  },
};

function isAppended(event: unknown): boolean {
  return Boolean(member(event, "aAppend"));
}
