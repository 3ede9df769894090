/** Sound in which each second says a word of its own, as two tones, so that whoever listens can tell which. */
const [LOWEST, STEP] = [400, 20];
/** A word lasts so long, and begins so late in its second; in seconds. */
const [BEGINS, HALF] = [0.3, 0.2];

/** The word that a second says. */
export function wordOf(second: number): string {
  return `m${Math.floor(second / 60)}s${second % 60}`;
}

/** Samples of so many seconds, one channel; `silent` names seconds that say nothing. */
export function spokenSamples(
  seconds: number,
  rate: number,
  silent: (second: number) => boolean = () => false,
): Int16Array<ArrayBuffer> {
  const samples = new Int16Array(seconds * rate);
  for (let second = 0; second < seconds; second++) {
    if (silent(second)) continue;
    tone(samples, rate, second + BEGINS, LOWEST + STEP * Math.floor(second / 60));
    tone(samples, rate, second + BEGINS + HALF, LOWEST + STEP * (second % 60));
  }
  return samples;
}

function tone(samples: Int16Array, rate: number, from: number, frequency: number): void {
  const first = Math.round(from * rate);
  for (let at = 0; at < HALF * rate; at++)
    samples[first + at] = Math.round(12_000 * Math.sin((2 * Math.PI * frequency * at) / rate));
}

interface SpokenWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is said in samples; words that are cut off at an end are not heard. */
export function wordsIn(samples: Int16Array, rate: number): SpokenWord[] {
  const step = rate / 100;
  const loud = Array.from({ length: Math.floor(samples.length / step) }, (_, at) =>
    samples.subarray(at * step, (at + 1) * step).some((sample) => Math.abs(sample) > 3000),
  );
  const words: SpokenWord[] = [];
  for (let at = 0; at < loud.length; at++) {
    if (loud[at] !== true) continue;
    const silent = loud.indexOf(false, at);
    const end = silent < 0 ? loud.length : silent;
    const length = (end - at) / 100;
    if (Math.abs(length - 2 * HALF) < 0.06)
      words.push({ text: heard(samples, rate, at / 100), start: at / 100, end: end / 100 });
    at = end;
  }
  return words;
}

function heard(samples: Int16Array, rate: number, start: number): string {
  const number = (from: number) => Math.round((pitch(samples, rate, from) - LOWEST) / STEP);
  return wordOf(number(start) * 60 + number(start + HALF));
}

function pitch(samples: Int16Array, rate: number, from: number): number {
  const [first, last] = [Math.round((from + 0.05) * rate), Math.round((from + HALF - 0.05) * rate)];
  const crossings: number[] = [];
  for (let at = first; at < last; at++) {
    const [before = 0, after = 0] = [samples[at], samples[at + 1]];
    if (before < 0 && after >= 0) crossings.push(at + before / (before - after));
  }
  const periods = crossings.length - 1;
  return periods < 1 ? 0 : (periods * rate) / ((crossings.at(-1) ?? 0) - (crossings[0] ?? 0));
}
