import type { Cue } from "../../lecture/transcript.ts";
import { withoutMarkup } from "../markup.ts";
import { cue, type Format, problem } from "./format.ts";

/** `{0}{25}text`: MicroDVD counts frames. `[10][25]text`: MPL2 counts tenths of a second. */
const FRAMES = /^\s*\{(\d{1,7})\}\{(\d{0,7})\}(.*)$/;
const TENTHS = /^\s*\[(\d{1,7})\]\s?\[(\d{0,7})\](.*)$/;
/** What the file says of its frames: `25`, `23,976`, `29.97 fps`. */
const RATE = /^\s*(\d{2}(?:[.,]\d{1,6})?)\s*(?:fps)?\s*$/i;
const MOST = 0.6;
/** What players take for granted where the file does not say it (FFmpeg, MPlayer; read 2026-11); then that of PAL. */
const USUAL_RATE = 23.976;
const PAL_RATE = 25;
/** In seconds: lengths are told without their fraction. */
const ROUNDED = 2;

export const frames: Format = {
  name: "microdvd",

  read({ lines, durationSeconds }) {
    return readCounted(lines, FRAMES, (counted) => {
      const [first] = counted;
      const written = first && first.from <= 1 ? RATE.exec(first.text)?.[1] : undefined;
      const named = written === undefined ? null : Number(written.replace(",", "."));
      const spoken = named === null ? counted : counted.slice(1);
      const last = spoken.at(-1)?.from ?? 0;
      // The rates differ by a twenty-fifth, and nothing is said behind the end.
      const isPal = durationSeconds !== null && last / USUAL_RATE > durationSeconds + ROUNDED;
      return { spoken, unit: named || (isPal ? PAL_RATE : USUAL_RATE), isGuessed: !named };
    });
  },
};

export const tenths: Format = {
  name: "mpl2",

  read({ lines }) {
    return readCounted(lines, TENTHS, (spoken) => ({ spoken, unit: 10, isGuessed: false }));
  },
};

interface Counted {
  readonly from: number;
  readonly to: number | null;
  readonly text: string;
}

interface InUnit {
  readonly spoken: readonly Counted[];
  /** How many make a second. */
  readonly unit: number;
  /** The file does not say it. */
  readonly isGuessed: boolean;
}

function readCounted(lines: readonly string[], pattern: RegExp, inUnit: (counted: readonly Counted[]) => InUnit) {
  const filled = lines.filter((line) => line.trim());
  const counted = filled.flatMap((line): Counted[] => {
    const [, from, to, text] = pattern.exec(line) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: to ? Number(to) : null, text: text ?? "" }];
  });
  if (counted.length === 0 || counted.length < filled.length * MOST) return null;
  const { spoken, unit, isGuessed } = inUnit(counted);
  const cues = spoken.map(({ from, to, text }): Cue => cue(from / unit, to === null ? null : to / unit, plain(text)));
  const problems = [
    ...problem("bad-times", filled.length - counted.length),
    ...problem("guessed-rate", isGuessed ? 1 : 0),
  ];
  return { cues, problems };
}

/** `|` ends a line, a slash before one sets it in italics. */
function plain(text: string): string {
  return text
    .split("|")
    .map((line) => withoutMarkup(line).replace(/^\s*[/_\\]/, ""))
    .join("\n");
}
