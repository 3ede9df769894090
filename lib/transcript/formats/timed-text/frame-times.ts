/** `00:01:02:12`, as programs for cutting film print times: hours, minutes, seconds, frames. */
const FRAMES = /(?<![\d:;])(\d{1,2}:\d{2}:\d{2})[:;](\d{2})(?![\d:;]|[.,]\d{1,3}(?![\d:]))/g;
/** Where frames are dropped to keep up with the clock, some put semicolons everywhere: `00;01;02;12`. */
const SEMICOLONS = /(?<![\d:;])(\d{1,2});(\d{2});(\d{2});(\d{2})(?![\d:;])/g;
const FEWEST = 2;
const RATES = [25, 30];

/** Lines whose times count frames, with thousandths instead; as they are where the last numbers are too great for frames. */
export function withoutFrames(written: readonly string[]): readonly string[] {
  const lines = written.map((line) => (line.includes(";") ? line.replace(SEMICOLONS, "$1:$2:$3:$4") : line));
  const counts = lines.flatMap((line) => Array.from(line.matchAll(FRAMES), ([, , frames]) => Number(frames)));
  const rate = RATES.find((each) => counts.every((frames) => frames < each));
  if (counts.length < FEWEST || rate === undefined) return written;
  const thousandths = (frames: string) => String(Math.round((Number(frames) / rate) * 1000)).padStart(3, "0");
  return lines.map((line) =>
    line.replace(FRAMES, (_, clock: string, frames: string) => `${clock}.${thousandths(frames)}`),
  );
}
