/** `00:01:02,345`, with the given sign before the milliseconds; hours grow beyond two digits where they must. */
export function fullClock(seconds: number, sign: "," | "."): string {
  const ms = Math.max(0, Math.round(seconds * 1000));
  const [hours, minutes, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, ms % 60_000];
  return `${pad(hours, 2)}:${pad(minutes, 2)}:${pad(Math.floor(rest / 1000), 2)}${sign}${pad(rest % 1000, 3)}`;
}

/** `1:02:03` or `2:03`, as times are shown to people. */
export function shortClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const tail = pad(whole % 60, 2);
  return hours > 0 ? `${hours}:${pad(minutes, 2)}:${tail}` : `${minutes}:${tail}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
