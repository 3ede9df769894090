import { expect, test } from "vitest";
import {
  mayBeMore,
  type MonthlyUse,
  NO_USE,
  parseMonthlyUse,
  monthlyUse,
  withSound,
} from "../../../lib/speech/monthly-use.ts";

const HOUR = 3600;
const NOVEMBER = new Date(2026, 10, 30, 23, 59);
const here = { id: "tides", origin: "https://media.example", mayFetch: true };

const after = (use: MonthlyUse, seconds: number | null, hours = 2) => withSound(use, { ...here, seconds }, hours);

test("sounds are taken as far as the hours of the month go, and a shorter one may still fit", () => {
  const month = monthlyUse(NO_USE, NOVEMBER);
  const first = after(month, 1.5 * HOUR);
  expect(first).toEqual({ fits: true, use: { ...month, seconds: 1.5 * HOUR } });
  const second = after(first.use, HOUR);
  expect(second).toEqual({ fits: false, use: { ...first.use, overLimit: ["tides"] } });
  const third = withSound(second.use, { ...here, id: "bells", seconds: HOUR / 2 }, 2);
  expect(third).toMatchObject({ fits: true, use: { seconds: 2 * HOUR, overLimit: ["tides"] } });
});

test("an entry that is left out is counted once, however often it is saved, and no more once it is taken", () => {
  const month = monthlyUse(NO_USE, NOVEMBER);
  const { use } = after(after(month, 3 * HOUR).use, 3 * HOUR);
  expect(use.overLimit).toEqual(["tides"]);
  expect(after(use, 3 * HOUR, 4)).toMatchObject({ fits: true, use: { overLimit: [] } });
});

test("where more was left out than is remembered, its number is the least", () => {
  const overLimit = Array.from({ length: 999 }, (_, at) => `entry ${at}`);
  const use = { ...monthlyUse(NO_USE, NOVEMBER), overLimit };
  expect(mayBeMore(use)).toBe(false);
  const full = after(after(use, 3 * HOUR).use, 3 * HOUR).use;
  expect([full.overLimit.length, mayBeMore(full)]).toEqual([1000, true]);
});

test("a sound of unknown length counts as an hour", () => {
  expect(after(monthlyUse(NO_USE, NOVEMBER), null).use.seconds).toBe(HOUR);
});

test("the next month begins with nothing", () => {
  const { use } = after(monthlyUse(NO_USE, NOVEMBER), 2 * HOUR);
  expect(monthlyUse(use, NOVEMBER)).toBe(use);
  expect(monthlyUse(use, new Date(2026, 11, 1))).toEqual({ ...NO_USE, month: "2026-12" });
});

test("a sound that may not be fetched costs nothing, and its host is remembered once", () => {
  const month = monthlyUse(NO_USE, NOVEMBER);
  const once = withSound(month, { ...here, seconds: 60, mayFetch: false }, 2);
  const twice = withSound(once.use, { ...here, seconds: 60, mayFetch: false }, 2);
  expect(twice).toEqual({ fits: false, use: { ...month, origins: [here.origin] } });
});

test.each([
  ["nothing", null],
  ["another shape", { month: "2026-11", seconds: "many", overLimit: [], origins: [] }],
  ["no month", { month: "yesterday", seconds: 1, overLimit: [], origins: [] }],
])("%s is no use", (_, value) => {
  expect(parseMonthlyUse(value)).toBeNull();
});

test("what was kept is read again, without what is no origin or id", () => {
  const use = { month: "2026-11", seconds: 90, overLimit: ["tides"], origins: [here.origin] };
  expect(
    parseMonthlyUse({ ...use, overLimit: ["tides", 7], origins: [here.origin, "javascript:alert(1)", 7] }),
  ).toEqual(use);
});
