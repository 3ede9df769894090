import { isSilent, loudness, quietest, RATE } from "./loudness.ts";

/** How long a part may be, in seconds: ten minutes, which are 19 MB. */
export const LONGEST_PART = 600;
/** A server that takes no more than this takes nothing that is worth asking for. */
export const SHORTEST_PART = 15;
/** Neighbours have so much in common, in seconds. */
const OVERLAP = 1;
/** Such a share of a part, at its end, is looked through for a pause. */
const LOOKED_THROUGH = 0.1;

/** A stretch of sound that is asked about at once. */
export interface SoundPart {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly samples: Int16Array<ArrayBuffer>;
  /** How loud each tenth of a second of it is. */
  readonly levels: Float32Array;
  /** Whether there is nothing to hear in all of it. */
  readonly silent: boolean;
  readonly last: boolean;
}

/** Gives the parts of a sound one after the other; never holds more than one and what it takes to find its end. */
export interface Cutter {
  /** The next part, at most so many seconds long; null when there is none. */
  readonly next: (longest: number) => Promise<SoundPart | null>;
  readonly close: () => Promise<void>;
}

/** `pieces` are samples as they come, from `fromSeconds` on, without a gap. */
export function cutParts(pieces: AsyncIterator<Int16Array>, fromSeconds: number): Cutter {
  let held = new Int16Array(RATE * 10);
  let length = 0;
  let begin = fromSeconds;
  let isAtEnd = false;

  async function fill(wanted: number): Promise<void> {
    while (length < wanted && !isAtEnd) {
      const piece = await pieces.next();
      if (piece.done === true) isAtEnd = true;
      else append(piece.value);
    }
  }

  function append(piece: Int16Array): void {
    if (length + piece.length > held.length) {
      const larger = new Int16Array(Math.max(length + piece.length, Math.ceil(held.length * 1.5)));
      larger.set(held.subarray(0, length));
      held = larger;
    }
    held.set(piece, length);
    length += piece.length;
  }

  async function next(longest: number): Promise<SoundPart | null> {
    const most = longest * RATE;
    await fill(most + 1);
    if (length === 0) return null;
    const last = length <= most;
    const end = last ? length : endOf(held.subarray(0, most));
    const part = partOf(held.slice(0, end), begin, last);
    const goesOn = last ? length : Math.max(1, end - OVERLAP * RATE);
    held.copyWithin(0, goesOn, length);
    length -= goesOn;
    begin += goesOn / RATE;
    return part;
  }
  return { next, close: async () => void (await pieces.return?.()) };
}

/** Where a part ends, in samples: half of the overlap behind the quietest place near its end. */
function endOf(samples: Int16Array<ArrayBuffer>): number {
  const seconds = samples.length / RATE;
  const from = seconds * (1 - LOOKED_THROUGH) - OVERLAP;
  const pause = quietest(loudness(samples), from, seconds - OVERLAP / 2);
  return Math.min(samples.length, Math.round((pause + OVERLAP / 2) * RATE));
}

function partOf(samples: Int16Array<ArrayBuffer>, fromSeconds: number, last: boolean): SoundPart {
  const levels = loudness(samples);
  const seconds = samples.length / RATE;
  return {
    fromSeconds,
    toSeconds: fromSeconds + seconds,
    samples,
    levels,
    silent: isSilent(levels, 0, seconds),
    last,
  };
}
