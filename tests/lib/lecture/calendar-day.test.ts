import { afterEach, describe, expect, test } from "vitest";
import { calendarDay } from "../../../lib/lecture/calendar-day.ts";
import { periodOf } from "../../../lib/search/query/period.ts";
import { operatorAtom } from "../../../lib/search/query/operator-atom.ts";
import { SAVED_FROM } from "../../../lib/search/index/index-state.ts";

const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

describe("a moment is the day it was where the person is", () => {
  test.each([
    ["Europe/Berlin", "2024-03-10T23:30:00.000Z", "2024-03-11"],
    ["Europe/Berlin", "2026-06-30T21:59:59.000Z", "2026-06-30"],
    ["Europe/Berlin", "2026-06-30T22:00:00.000Z", "2026-07-01"],
    ["Europe/Berlin", "2026-12-31T23:00:00.000Z", "2027-01-01"],
    ["Asia/Shanghai", "2026-05-01T16:00:00.000Z", "2026-05-02"],
    ["America/New_York", "2026-05-02T03:59:00.000Z", "2026-05-01"],
    ["Pacific/Kiritimati", "2026-05-01T10:00:00.000Z", "2026-05-02"],
  ])("in %s %s is %s", (timeZone, moment, day) => {
    process.env["TZ"] = timeZone;
    expect(calendarDay(moment)).toBe(day);
  });

  test.each(["America/Los_Angeles", "Europe/Berlin", "Pacific/Kiritimati"])(
    "a date without a time is moved in no zone: %s",
    (timeZone) => {
      process.env["TZ"] = timeZone;
      expect(calendarDay("2026-07-01")).toBe("2026-07-01");
      expect(calendarDay("2026-07")).toBe("2026-07");
    },
  );
});

describe("saved: and watched: ask for days that begin at midnight by the clock that is in force on them", () => {
  const winter = new Date("2026-12-10T12:00:00.000Z");
  const summer = new Date("2026-07-10T12:00:00.000Z");

  test.each([
    ["Europe/Berlin", "2026-07-01", "2026-06-30T22:00:00.000Z", "2026-07-01T21:59:59.000Z"],
    ["Europe/Berlin", "2026-01-15", "2026-01-14T23:00:00.000Z", "2026-01-15T22:59:59.000Z"],
    // The day on which the clock is put forward has 23 hours, the one on which it is put back 25.
    ["Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00.000Z", "2026-03-29T21:59:59.000Z"],
    ["Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00.000Z", "2026-10-25T22:59:59.000Z"],
    ["America/New_York", "2026-07", "2026-07-01T04:00:00.000Z", "2026-08-01T03:59:59.000Z"],
    ["Asia/Kolkata", "2026", "2025-12-31T18:30:00.000Z", "2026-12-31T18:29:59.000Z"],
  ])("in %s %s, whether it is asked in summer or in winter", (timeZone, value, first, last) => {
    process.env["TZ"] = timeZone;
    const seconds = (iso: string) => Date.parse(iso) / 1000 - SAVED_FROM;
    for (const now of [winter, summer]) {
      expect(periodOf(value, now)).not.toBeNull();
      const range = { kind: "range", least: seconds(first), most: seconds(last) };
      expect(operatorAtom("saved", value, false, now)).toEqual({ ...range, docValue: "saved" });
      expect(operatorAtom("watched", value, false, now)).toEqual({ ...range, docValue: "seen" });
    }
  });
});
