/**
 * The day of a date or date-time on the person's own calendar, as `2026-07-01`: a date without a time is that day
 * everywhere, a moment is the day it was here, by the clock that was in force then.
 */
export function calendarDay(iso: string): string {
  if (iso.length <= DATE_LENGTH) return iso;
  const here = new Date(iso);
  const [year, month, day] = [here.getFullYear(), here.getMonth() + 1, here.getDate()];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const DATE_LENGTH = "2026-07-01".length;
