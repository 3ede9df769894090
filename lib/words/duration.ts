/** `1:44:30`, `58:12`, `0:42`: the same in every language. */
export function sayDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Seconds of `1:44:30`, `58:12` or `42`; null for anything else. */
export function readDuration(text: string): number | null {
  const match = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,6})$/.exec(text.trim());
  if (!match) return null;
  const [hours = "0", minutes = "0", seconds = "0"] = match.slice(1);
  const inRange = match[2] === undefined || (Number(seconds) < 60 && (match[1] === undefined || Number(minutes) < 60));
  return inRange ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : null;
}
