import { expect, test } from "vitest";
import { isBackupDue } from "../../../lib/backup/due.ts";

const now = new Date("2026-11-29T12:00:00.000Z");

test.each([
  ["nothing was ever backed up", null, 1, true],
  ["the library is new and empty", null, 0, false],
  ["nineteen changes are an hour old", "2026-11-29T11:00:00.000Z", 19, false],
  ["twenty changes came since", "2026-11-29T11:59:00.000Z", 20, true],
  ["one change is a day old", "2026-11-28T12:00:00.000Z", 1, true],
  ["nothing changed for a week", "2026-11-22T12:00:00.000Z", 0, false],
  ["the clock was set back by two days", "2026-12-01T12:00:00.000Z", 1, true],
])("a backup when %s", (_, last, changes, due) => {
  expect(isBackupDue(last, changes, now)).toBe(due);
});
