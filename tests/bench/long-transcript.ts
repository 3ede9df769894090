import { readTranscriptText } from "../../lib/transcript/read-transcript.ts";
import { median } from "./median.ts";

const RUNS = 21;
const [SECONDS, WORDS_A_SECOND, WORDS_AN_EVENT] = [7200, 2.8, 7];

/** Reading the automatic captions of two hours, as YouTube writes them, beside `JSON.parse` of the same text. */
export function longTranscript(): { readonly read: number; readonly parse: number; readonly megabytes: number } {
  const text = automaticCaptions();
  if (!readTranscriptText(text).ok) throw new Error("The made-up captions are refused");
  return {
    read: time(() => readTranscriptText(text)),
    parse: time(() => JSON.parse(text)),
    megabytes: text.length / 1e6,
  };
}

function automaticCaptions(): string {
  const count = Math.round((SECONDS * WORDS_A_SECOND) / WORDS_AN_EVENT);
  const events = Array.from({ length: count }, (_, at) => {
    const start = Math.round((at * SECONDS * 1000) / count);
    const words = Array.from({ length: WORDS_AN_EVENT }, (_word, index) => ({
      utf8: `${index > 0 ? " " : ""}word${(at * WORDS_AN_EVENT + index) % 5000}`,
      tOffsetMs: index * 350,
      acAsrConf: 0,
    }));
    const lineEnd = { tStartMs: start + 2400, dDurationMs: 1600, wWinId: 1, aAppend: 1, segs: [{ utf8: "\n" }] };
    return [{ tStartMs: start, dDurationMs: 4000, wWinId: 1, segs: words }, lineEnd];
  });
  return JSON.stringify({ wireMagic: "pb3", pens: [{}], events: events.flat() });
}

function time(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times);
}
