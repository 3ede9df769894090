import type { Cue } from "../../lecture/transcript.ts";
import { simplified } from "../../text/chinese-variants.ts";
import { fold } from "../../text/fold.ts";
import { DENSE } from "../../text/scripts.ts";
import { withoutDenseSpaces } from "../../text/dense-spaces.ts";

const ENDS_DENSE = new RegExp(`${DENSE}$`, "v");
const BEGINS_DENSE = new RegExp(`^${DENSE}`, "v");

/** All captions as one folded text, in which what goes over their borders is found too. */
export interface Spoken {
  readonly text: string;
  /** Where each caption begins in it. */
  readonly starts: readonly number[];
}

export function spoken(cues: readonly Pick<Cue, "text">[]): Spoken {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let before = "";
  for (const cue of cues) {
    const text = simplified(withoutDenseSpaces(fold(cue.text)));
    const isDense = ENDS_DENSE.test(before.slice(-2)) && BEGINS_DENSE.test(text.slice(0, 2));
    if (before !== "" && text !== "" && !isDense) {
      parts.push(" ");
      length++;
    }
    starts.push(length);
    parts.push(text);
    length += text.length;
    if (text !== "") before = text;
  }
  return { text: parts.join(""), starts };
}

/** The caption in which a place of the text is. */
export function cueAt({ starts }: Spoken, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
