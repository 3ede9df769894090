import { tokenEstimate } from "./token-estimate.ts";

/** Lines put together to as few parts as fit, about equally long; a line that is longer alone is cut. `room` in tokens. */
export function cutIntoParts(lines: readonly string[], room: number): string[] {
  const pieces = lines.flatMap((line) => fitting(line, room)).map((text) => ({ text, size: tokenEstimate(text) + 1 }));
  const whole = pieces.reduce((sum, { size }) => sum + size, 0);
  // Lines cannot be cut where it would suit: one part more may be needed than the sum says, and then all get shorter.
  for (let count = Math.max(1, Math.ceil(whole / room)); ; count++) {
    const parts = shared(pieces, whole / count, room);
    if (parts.length <= count) return parts;
  }
}

interface SizedText {
  readonly text: string;
  readonly size: number;
}

/** A new part begins where the next share of the whole does. */
function shared(pieces: readonly SizedText[], share: number, room: number): string[] {
  const parts: string[][] = [];
  let [size, before] = [0, 0];
  for (const piece of pieces) {
    const isFull = size + piece.size > room || before + size + piece.size / 2 > share * parts.length;
    if (parts.length === 0 || isFull) {
      parts.push([]);
      before += size;
      size = 0;
    }
    parts.at(-1)?.push(piece.text);
    size += piece.size;
  }
  return parts.map((part) => part.join("\n"));
}

const BORDER = /(?<=[.!?。！？…；;])\s*|(?<=[,，、])\s*|\s+/u;

function fitting(line: string, room: number): string[] {
  if (tokenEstimate(line) < room) return [line];
  const pieces: string[] = [];
  let open = "";
  for (const step of line
    .split(BORDER)
    .filter(Boolean)
    .flatMap((each) => slices(each, room))) {
    if (open !== "" && tokenEstimate(`${open} ${step}`) >= room) {
      pieces.push(open);
      open = "";
    }
    open = open === "" ? step : `${open} ${step}`;
  }
  return [...pieces, open];
}

/** A stretch without any border. */
function slices(step: string, room: number): string[] {
  if (tokenEstimate(step) < room) return [step];
  const most = Math.max(1, Math.floor(room / 1.3));
  const characters = Array.from(step);
  return Array.from({ length: Math.ceil(characters.length / most) }, (_, at) =>
    characters.slice(at * most, (at + 1) * most).join(""),
  );
}
