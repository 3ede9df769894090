/** What recognisers of speech take: one channel, so many samples a second. */
export const RATE = 16_000;

/** Length of the pieces whose loudness is measured, in seconds. */
const STEP = 0.1;
const STEP_SAMPLES = RATE * STEP;
/** Below -60 dB of the loudest possible nobody speaks. */
const SILENT = 0.001 * 0x8000;
/** Recognisers are inexact by so much, in seconds. */
const INEXACT = 0.5;

/** How loud each tenth of a second is: the root of the mean square of its samples. */
export function loudness(samples: Int16Array): Float32Array {
  const levels = new Float32Array(Math.ceil(samples.length / STEP_SAMPLES));
  for (let at = 0; at < levels.length; at++) {
    const piece = samples.subarray(at * STEP_SAMPLES, (at + 1) * STEP_SAMPLES);
    let sum = 0;
    for (const sample of piece) sum += sample * sample;
    levels[at] = Math.sqrt(sum / piece.length);
  }
  return levels;
}

/** Is there nothing to hear between two seconds, and just before and after them? */
export function isSilent(levels: Float32Array, fromSeconds: number, toSeconds: number): boolean {
  const from = Math.max(0, Math.floor((fromSeconds - INEXACT) / STEP));
  return levels.subarray(from, Math.ceil((toSeconds + INEXACT) / STEP)).every((level) => level < SILENT);
}

/** The middle of the quietest half second between two seconds; of several alike the last one. */
export function quietest(levels: Float32Array, fromSeconds: number, toSeconds: number): number {
  const width = 5;
  const [first, last] = [Math.round(fromSeconds / STEP), Math.round(toSeconds / STEP) - width];
  let best = { at: first, sum: Infinity };
  for (let at = first; at <= last; at++) {
    const sum = levels.subarray(at, at + width).reduce((all, level) => all + level, 0);
    if (sum <= best.sum) best = { at, sum };
  }
  return (best.at + width / 2) * STEP;
}
