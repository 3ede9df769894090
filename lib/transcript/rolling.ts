import type { Cue } from "../lecture/transcript.ts";

/** Captions that follow one another within this many seconds stand on the screen together. */
const TOGETHER = 0.5;
/** From these shares of all captions on, a file is taken for rolling captions. */
const ROLLING = 0.2;
const SHOWN_BEFORE = 0.6;
const SAMPLES = 200;

/**
 * Automatic and live captions repeat on each caption the lines that are still on the screen, and some grow by a word at
 * a time. Here every line is kept once, in the cue in which it first appears. Other captions are left as they are.
 */
export function unrolled(cues: readonly Cue[]): readonly Cue[] {
  if (!mayRoll(cues)) return cues;
  const steps = cues.map((cue, at) => stepTo(cues[at - 1], cue));
  if (!isRolling(steps, cues)) return cues;
  const found: Cue[] = [];
  cues.forEach((cue, at) => {
    const { shown, grown } = steps[at] ?? FRESH;
    const before = found.at(-1);
    if (grown !== null && before) found[found.length - 1] = lengthened(before, cue, grown);
    const text = cue.text.split("\n").slice(shown).join("\n");
    if (text) found.push({ ...cue, text });
  });
  return found;
}

/** A look at some captions all over the file, which spares nearly all files the rest. */
function mayRoll(cues: readonly Cue[]): boolean {
  const stride = Math.max(1, Math.floor(cues.length / SAMPLES));
  let looked = 0;
  let shown = 0;
  for (let at = 1; at < cues.length; at += stride) {
    const cue = cues[at];
    looked++;
    if (cue && stepTo(cues[at - 1], cue).shown > 0) shown++;
  }
  return shown >= looked * (SHOWN_BEFORE / 2);
}

/** How a caption follows the one before it. */
interface RollingStep {
  /** How many of its first lines were on the screen already. */
  readonly shown: number;
  /** The last of these in its new length, where it has grown. */
  readonly grown: string | null;
}

const FRESH: RollingStep = { shown: 0, grown: null };

function stepTo(before: Cue | undefined, cue: Cue): RollingStep {
  if (!before || cue.startSeconds - (before.endSeconds ?? before.startSeconds) > TOGETHER) return FRESH;
  if (!sharesLine(before.text, cue.text)) return FRESH;
  const [shown, lines] = [before.text.split("\n"), cue.text.split("\n")];
  for (let count = Math.min(shown.length, lines.length); count > 0; count--) {
    const old = shown.slice(-count);
    const last = old.at(-1) ?? "";
    const now = lines[count - 1] ?? "";
    if (!now.startsWith(last) || old.slice(0, -1).some((line, index) => line !== lines[index])) continue;
    return { shown: count, grown: now === last ? null : now };
  }
  return FRESH;
}

/** A quick look that nearly all captions do not pass: the first line is an old one, or the last old one has grown to it. */
function sharesLine(before: string, text: string): boolean {
  const end = text.indexOf("\n");
  const first = end < 0 ? text : text.slice(0, end);
  return before.includes(first) || first.startsWith(before.slice(before.lastIndexOf("\n") + 1));
}

function isRolling(steps: readonly RollingStep[], cues: readonly Cue[]): boolean {
  const repeats = steps.filter(({ shown }) => shown > 0).length;
  const pairs = steps.length - 1;
  if (pairs <= 0 || repeats < pairs * SHOWN_BEFORE) return false;
  // A line that is only repeated, such as [Music], is no roll: something new must stand below or behind it.
  const rolls = steps.filter(
    ({ shown, grown }, at) => shown > 0 && (grown !== null || (cues[at]?.text.split("\n").length ?? 0) > shown),
  );
  return rolls.length >= pairs * ROLLING;
}

/** A cue whose last line has grown while it was on the screen. */
function lengthened(before: Cue, { endSeconds }: Cue, line: string): Cue {
  const text = [...before.text.split("\n").slice(0, -1), line].join("\n");
  return { ...before, ...(endSeconds !== undefined && { endSeconds }), text };
}
