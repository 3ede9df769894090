const CLOCK = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})$/;
const UNITS = /^(?:(\d+(?:\.\d+)?)(?:h|小时))?(?:(\d+(?:\.\d+)?)(?:m|min|分钟?)?)?(?:(\d+)(?:s|秒))?$/;

/** Seconds for `1:30:00`, `45:00`, `1h30m`, `90m`, `1.5h`, `20分钟`; a bare number is minutes. Null for anything else. */
export function lengthOf(value: string): number | null {
  const clock = CLOCK.exec(value);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const units = value === "" ? null : UNITS.exec(value);
  if (!units) return null;
  return Math.round(Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60 + Number(units[3] ?? 0));
}
