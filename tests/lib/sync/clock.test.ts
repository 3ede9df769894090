import { describe, expect, test } from "vitest";
import { covers, writerOf, isStamp, joinSeen, newWriter, stampAfter, timeOf } from "../../../lib/sync/clock.ts";

const [LAPTOP, DESKTOP] = ["laptop00", "desktop0"];
const NOON = Date.UTC(2026, 10, 30, 12);
const YEARS = 2 * 365 * 24 * 60 * 60_000;

describe("the stamp of a change", () => {
  test("names the moment and the device", () => {
    const stamp = stampAfter({}, NOON, LAPTOP);
    expect([timeOf(stamp), writerOf(stamp), isStamp(stamp)]).toEqual([NOON, LAPTOP, true]);
  });

  test("is later than all that the document has taken in, in the same millisecond and with a clock that was set back", () => {
    const first = stampAfter({}, NOON, LAPTOP);
    const second = stampAfter({ [LAPTOP]: first }, NOON, LAPTOP);
    const third = stampAfter({ [LAPTOP]: second }, NOON - YEARS, LAPTOP);
    expect([first, second, third].toSorted()).toEqual([first, second, third]);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test("an edit on a device two years behind replaces what one two years ahead wrote before", () => {
    const ahead = stampAfter({}, NOON + YEARS, DESKTOP);
    expect(stampAfter({ [DESKTOP]: ahead }, NOON - YEARS, LAPTOP) > ahead).toBe(true);
  });

  test("a document that a device far ahead wrote moves no other document's time", () => {
    expect(timeOf(stampAfter({}, NOON, LAPTOP))).toBe(NOON);
  });

  test("goes on when a millisecond is full, and with a clock that makes no sense", () => {
    const full = `${NOON.toString(36).padStart(9, "0")}zzzz${LAPTOP}`;
    const next = stampAfter({ [LAPTOP]: full }, NOON, LAPTOP);
    expect([next > full, timeOf(next), isStamp(next)]).toEqual([true, NOON + 1, true]);
    expect([-5, 1e300].map((time) => isStamp(stampAfter({}, time, LAPTOP)))).toEqual([true, true]);
  });
});

test("what was taken in of each device is known, and nothing of another one", () => {
  const [one, two] = [stampAfter({}, NOON, LAPTOP), stampAfter({}, NOON + 1, DESKTOP)];
  const seen = joinSeen({ [LAPTOP]: one }, { [DESKTOP]: two });
  expect([covers(seen, one), covers(seen, two)]).toEqual([true, true]);
  expect(covers({ [DESKTOP]: two }, one)).toBe(false);
});

test("devices have names of eight letters and digits", () => {
  expect(newWriter()).toMatch(/^[0-9a-z]{8}$/);
});
