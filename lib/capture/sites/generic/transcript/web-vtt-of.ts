/** Cues of the browser as a caption file, so that the reader of these takes their markup apart. */
export function webVttOf(cues: readonly TextTrackCue[]): string {
  const blocks = cues.flatMap((cue) => {
    const text = "text" in cue && typeof cue.text === "string" ? cue.text : "";
    // An empty line would end the cue, and an arrow begin another.
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim());
    return lines.length === 0
      ? []
      : `${clock(cue.startTime)} --> ${clock(cue.endTime)}\n${lines.join("\n").replaceAll("-->", "→")}`;
  });
  return ["WEBVTT", ...blocks].join("\n\n");
}

function clock(time: number): string {
  const seconds = Number.isFinite(time) ? Math.max(0, time) : 359_999;
  const part = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const rest = (seconds % 60).toFixed(3).padStart(6, "0");
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${rest === "60.000" ? "59.999" : rest}`;
}
