import { RATE } from "./loudness.ts";

/** How many zeros of the sinc lie on each side: enough that what is above the new limit does not come back as a tone. */
const ZEROS = 12;
/** Between two samples the filter is looked up at so many places. */
const PLACES = 64;

/** Sound at another rate, piece by piece, at the rate that recognisers take. */
export interface Resampler {
  readonly push: (samples: Float32Array) => Float32Array;
  /** What is still to come of what was pushed. */
  readonly end: () => Float32Array;
}

/** A windowed sinc, which keeps what is below both limits and takes away what is above. */
export function resampler(fromRate: number): Resampler {
  if (fromRate === RATE) return { push: (samples) => samples, end: () => new Float32Array(0) };
  const step = fromRate / RATE;
  const cutoff = Math.min(1, 1 / step) * 0.95;
  const half = Math.ceil(ZEROS / cutoff);
  const filters = tables(half, cutoff);
  let kept = new Float32Array(half);
  // Where the next sample lies in what is kept.
  let position = half;

  function push(samples: Float32Array): Float32Array {
    const all = new Float32Array(kept.length + samples.length);
    all.set(kept);
    all.set(samples, kept.length);
    const count = Math.max(0, Math.ceil((all.length - half - position) / step));
    const made = new Float32Array(count);
    for (let at = 0; at < count; at++) made[at] = valueAt(all, position + at * step, filters, half);
    position += count * step;
    const done = Math.max(0, Math.min(all.length, Math.floor(position) - half));
    kept = all.slice(done);
    position -= done;
    return made;
  }
  return { push, end: () => push(new Float32Array(half)) };
}

function valueAt(samples: Float32Array, position: number, filters: readonly Float32Array[], half: number): number {
  const whole = Math.floor(position);
  const filter = filters[Math.round((position - whole) * PLACES)] ?? new Float32Array(0);
  const first = whole - half + 1;
  let sum = 0;
  for (let at = 0; at < filter.length; at++) sum += (samples[first + at] ?? 0) * (filter[at] ?? 0);
  return sum;
}

/** For each place between two samples the weights of those around it, which are 1 together. */
function tables(half: number, cutoff: number): Float32Array[] {
  return Array.from({ length: PLACES + 1 }, (_, place) => {
    const weights = Float32Array.from({ length: half * 2 }, (__, at) => {
      const distance = at - half + 1 - place / PLACES;
      const x = Math.PI * distance * cutoff;
      const sinc = Math.abs(x) < 1e-9 ? 1 : Math.sin(x) / x;
      const hann = Math.abs(distance) >= half ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * distance) / half);
      return sinc * hann;
    });
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return weights.map((weight) => weight / sum);
  });
}
