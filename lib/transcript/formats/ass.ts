import type { Cue } from "../../lecture/transcript.ts";
import { clockSeconds } from "../clock-time.ts";
import { cue, type Format, problem } from "./format.ts";

const FIRST_LINES = 40;
const SCRIPT = /^\s*(?:\[Script Info\]|\[V4\+? Styles\]|Dialogue:.*,\s*\d{1,2}:\d{2}:\d{2})/i;
const EVENT_COLUMNS = /^\s*Format:(.*\bText\b.*)$/i;
const DIALOGUE = /^\s*Dialogue:(.*)$/i;
/** The columns of the two versions where the file does not name them. */
const USUAL = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text";

const DRAWING = /\{[^{}]*\\p[1-9][^{}]*\}[^{]*/g;
const OVERRIDES = /\{[^{}]*\}/g;

/** Advanced SubStation Alpha and the older SSA. Comments and drawings are no speech; who speaks is seldom told in `Name`. */
export const ass: Format = {
  name: "ass",

  read({ lines }) {
    if (!lines.slice(0, FIRST_LINES).some((line) => SCRIPT.test(line))) return null;
    let columns = columnsOf(USUAL);
    let unread = 0;
    const cues: Cue[] = [];
    for (const line of lines) {
      columns = columnsOf(EVENT_COLUMNS.exec(line)?.[1] ?? "") ?? columns;
      const values = DIALOGUE.exec(line)?.[1];
      if (values === undefined || !columns) continue;
      const spoken = dialogue(values, columns);
      if (spoken) cues.push(spoken);
      else unread++;
    }
    return { cues, problems: problem("bad-times", unread) };
  },
};

interface Columns {
  readonly start: number;
  readonly end: number;
  readonly text: number;
  readonly count: number;
}

function columnsOf(format: string): Columns | null {
  const names = format.split(",").map((name) => name.trim().toLowerCase());
  const [start, end, text] = [names.indexOf("start"), names.indexOf("end"), names.indexOf("text")];
  return start < 0 || text < 0 ? null : { start, end, text, count: names.length };
}

/** Null where it has no readable start. */
function dialogue(line: string, { start, end, text, count }: Columns): Cue | null {
  const values = line.split(",");
  const from = clockSeconds(values[start] ?? "");
  if (from === null) return null;
  // Only the text may hold commas: what is too much belongs to it.
  const behind = count - 1 - text;
  const said = values.slice(text, values.length - behind).join(",");
  return cue(from, clockSeconds(values[end] ?? ""), plain(said));
}

function plain(text: string): string {
  return text
    .replace(DRAWING, "")
    .replace(OVERRIDES, "")
    .replaceAll(/\\[Nn]/g, "\n")
    .replaceAll("\\h", " ");
}
