import { cue, type Format, problem } from "./format.ts";

/** Start, end and text between tabs, in seconds: Audacity's label tracks, WhisperX for Audacity. */
const LABEL = /^\s*(\d{1,6}[.,]\d{1,9})\t(\d{1,6}[.,]\d{1,9})\t(.*)$/;
/** Below a label Audacity may write its range of frequencies. */
const FREQUENCIES = /^\\\t/;
const MOST = 0.8;

export const labelTrack: Format = {
  name: "timed-text",

  read({ lines }) {
    const filled = lines.filter((line) => line.trim() && !FREQUENCIES.test(line));
    const labels = filled.flatMap((line) => {
      const [, start, end, text] = LABEL.exec(line) ?? [];
      return text === undefined ? [] : [cue(seconds(start), seconds(end), text)];
    });
    if (labels.length === 0 || labels.length < filled.length * MOST) return null;
    return { cues: labels, problems: problem("untimed-text", filled.length - labels.length) };
  },
};

function seconds(text: string | undefined): number {
  return Number(text?.replace(",", "."));
}
