import * as fc from "fast-check";
import { expect, test } from "vitest";
import { outlived } from "../../../lib/backup/outlived.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.parse("2026-11-29T12:00:00");
/** A backup so many days before the last one. */
const before = (days: number) => ({ at: new Date(NOON - days * DAY).toISOString() });

/** What is left of a daily backup that ran for so many days, each day's rotation included. */
function afterDaily(days: number): number[] {
  let kept: { readonly at: string }[] = [];
  for (let day = days - 1; day >= 0; day--) {
    kept.push(before(day));
    const gone = new Set(outlived(kept));
    kept = kept.filter((backup) => !gone.has(backup));
  }
  return kept.map(({ at }) => Math.round((NOON - Date.parse(at)) / DAY));
}

test("after two months of daily backups seven days are kept, and the newest of each of four weeks", () => {
  // 29 November 2026 is a Sunday: the weeks before it ended 7, 14 and 21 days ago.
  expect(afterDaily(60)).toEqual([21, 14, 7, 6, 5, 4, 3, 2, 1, 0]);
});

test("of several backups of one day the newest is kept", () => {
  const morning = { at: new Date(NOON - DAY / 8).toISOString() };
  expect(outlived([morning, before(0), before(1)])).toEqual([morning]);
});

test("days without a backup cost none: the last seven that there are stay", () => {
  const backups = Array.from({ length: 7 }, (_, at) => before(at * 3));
  expect(outlived(backups)).toEqual([]);
});

test("the newest backup is always kept, and never more than eleven", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 80 }), (hours) => {
      const backups = hours.map((hour) => before(hour / 24));
      const gone = new Set(outlived(backups));
      const kept = backups.filter((backup) => !gone.has(backup));
      const newest = backups.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
      expect(kept).toContain(newest);
      expect(kept.length).toBeLessThanOrEqual(11);
    }),
  );
});
