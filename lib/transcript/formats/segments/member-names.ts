/** What programs call the members of a segment, the most telling names first. Seen until 2026-11. */
export const TEXTS = withCapitals([
  "body",
  "text",
  "transcript",
  "content",
  "sentence",
  "utterance",
  "caption",
  "line",
  "words",
  "value",
  "display",
  "lines",
  "snippet",
  "punctuated_word",
  "word",
  "segment",
]);
export const STARTS = withCapitals([
  "startTime",
  "start",
  "start_time",
  "startTimeSeconds",
  "begin",
  "from",
  "timestamp",
  "time",
  "ts",
  "offset",
  "startOffset",
  "data_start",
  "start_timestamp",
  "t",
]);
export const STARTS_MS = withCapitals([
  "startMs",
  "start_ms",
  "startTimeMs",
  "start_time_ms",
  "startMillis",
  "offsetMs",
  "offsetMilliseconds",
]);
export const ENDS = withCapitals([
  "endTime",
  "end",
  "end_time",
  "endTimeSeconds",
  "to",
  "end_ts",
  "endOffset",
  "data_end",
  "end_timestamp",
]);
export const ENDS_MS = withCapitals(["endMs", "end_ms", "endTimeMs", "end_time_ms", "endMillis"]);
export const SPEAKERS = [
  "voice",
  "speaker_name",
  "speakerName",
  "speaker",
  "speaker_label",
  "speakerLabel",
  "speaker_id",
  "name",
];

/** Programs written in C# begin the names of members with a capital. */
function withCapitals(names: readonly string[]): readonly string[] {
  return [...names, ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))];
}
