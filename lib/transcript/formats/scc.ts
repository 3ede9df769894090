import { cue, type Format, problem } from "./format.ts";
import { pairsShown } from "./scc/line-21.ts";

const SIGNATURE = /^\s*Scenarist_SCC/i;
const LINE = /^\s*(\d{1,2}):(\d{2}):(\d{2})([:;.])(\d{2})\s+((?:[0-9a-f]{4}\s*)+)$/i;
const FRAMES = 30;
/** Without drop frames the clock of these files runs slower than the film. */
const SLOWER = 1.001;

/** Scenarist's captions of American television: the bytes of line 21 in hexadecimal, with parity. */
export const scc: Format = {
  name: "scc",
  rolls: true,

  read({ lines }) {
    if (!lines.slice(0, 3).some((line) => SIGNATURE.test(line))) return null;
    const timed = lines.flatMap((line) => {
      const [, hours, minutes, seconds, mark, frame, pairs = ""] = LINE.exec(line) ?? [];
      if (hours === undefined) return [];
      const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(frame) / FRAMES;
      return [{ at: mark === ":" ? whole * SLOWER : whole, pairs: pairs.trim().split(/\s+/) }];
    });
    const unread = lines.filter((line) => line.trim() && !SIGNATURE.test(line) && !LINE.test(line)).length;
    // Some programs write each line twice.
    const once = timed.filter(({ at, pairs }, index) => {
      const before = timed[index - 1];
      return before?.at !== at || before.pairs.join(" ") !== pairs.join(" ");
    });
    const shown = pairsShown(once);
    return { cues: shown.map(({ start, end, text }) => cue(start, end, text)), problems: problem("bad-times", unread) };
  },
};
