const TIME = String.raw`(\d{1,3}:\d{2}:\d{2})(?:[.,-](\d{1,3}))?`;
/** `text #00:00:05-1#`, as f4 writes it, and `text [0:00:05.1]`: when a paragraph ends, or begins where it stands first. */
const CLOSING = new RegExp(String.raw`^(.*\S)\s*(?:#${TIME}#|\[${TIME}\])\s*$`);
const OPENING = new RegExp(String.raw`^\s*#${TIME}#\s*`);
const MOST = 0.6;

/** Lines whose times stand behind them, with the time from when to when in front; as they are where they are not so. */
export function withOpeningTimes(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim());
  const opening = filled.filter((line) => OPENING.test(line)).length;
  if (opening >= filled.length * MOST)
    return lines.map((line) => line.replace(OPENING, (_, clock: string, part?: string) => `[${timeOf(clock, part)}] `));
  const closing = filled.filter((line) => !/^\s*[[(#]?\d{1,3}:\d{2}/.test(line) && CLOSING.test(line)).length;
  if (closing < 2 || closing < filled.length * MOST) return lines;
  let from = "0:00:00";
  return lines.map((line) => {
    const [, text, clock, part, other, otherPart] = CLOSING.exec(line) ?? [];
    if (text === undefined) return line;
    const to = timeOf(clock ?? other ?? "", part ?? otherPart);
    const timed = `[${from} - ${to}] ${text}`;
    from = to;
    return timed;
  });
}

function timeOf(clock: string, part: string | undefined): string {
  return part === undefined ? clock : `${clock}.${part}`;
}
