const TIME = String.raw`(?:\d{1,2}h\s?)?(?:\d{1,3}m(?:in)?\s?)?\d{1,6}(?:\.\d{1,3})?\s?s(?:ec)?`;
/** `(4.5s) text`, `[4.5s - 9.2s] text`, `1m12s text`. */
const LEADING = new RegExp(String.raw`^(\s*)[\[(]?(${TIME})(?:\s?(?:-{1,2}>?|–|to)\s?(${TIME}))?[\])]?(?=[\s:]|$)`);
/** `[0.00 - 4.80] text`, `0.00: text`: seconds alone, in brackets or before a colon. */
const SECONDS = String.raw`\d{1,6}\.\d{1,3}`;
const BARE = new RegExp(
  String.raw`^(\s*)(?=[\[(]|[\d. –>-]{3,24}[:\t])[\[(]?(${SECONDS})(?:\s?(?:-{1,2}>?|–|to|,)\s?(${SECONDS}))?(?:[\])]|:|(?=\t))(?=\s.*\p{L})`,
  "u",
);
const MOST = 0.5;

/** Lines whose times have units instead of colons, with colons; as they are where most lines have none. */
export function withClockTimes(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim());
  const pattern = [LEADING, BARE].find((each) => {
    const found = filled.filter((line) => each.test(line));
    return found.length >= 2 && found.length >= filled.length * MOST;
  });
  if (!pattern) return lines;
  return lines.map((line) =>
    line.replace(pattern, (_, room: string, from: string, to: string | undefined) => {
      return `${room}[${clockOf(from)}${to === undefined ? "" : ` - ${clockOf(to)}`}]`;
    }),
  );
}

function clockOf(time: string): string {
  const of = (unit: string) => Number(new RegExp(String.raw`(\d+(?:\.\d+)?)\s?${unit}`).exec(time)?.[1] ?? 0);
  const seconds = /[a-z]/.test(time) ? of("h") * 3600 + of("m") * 60 + of("s") : Number(time);
  const pad = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const ms = String(Math.round((seconds % 1) * 1000)).padStart(3, "0");
  return `${pad(seconds / 3600)}:${pad((seconds % 3600) / 60)}:${pad(seconds % 60)}.${ms}`;
}
