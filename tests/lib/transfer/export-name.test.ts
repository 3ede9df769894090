import { expect, test } from "vitest";
import { exportFileName } from "../../../lib/transfer/export-name.ts";

const day = new Date(2026, 10, 3, 23, 59);

test.each([
  [undefined, "lectern-2026-11-03.json"],
  ["Deep Learning", "lectern-Deep-Learning-2026-11-03.json"],
  ["机器学习", "lectern-机器学习-2026-11-03.json"],
  ["C++ / C#", "lectern-C++-C#-2026-11-03.json"],
  ["../../etc/passwd", "lectern-etc-passwd-2026-11-03.json"],
  ["C:\\Windows\\x", "lectern-C-Windows-x-2026-11-03.json"],
  ["a\u202egnp.exe", "lectern-a-gnp.exe-2026-11-03.json"],
  ["-rf *", "lectern-rf-2026-11-03.json"],
  ["CON", "lectern-CON-2026-11-03.json"],
  ["...", "lectern-2026-11-03.json"],
  ["\u0000\n", "lectern-2026-11-03.json"],
  ["é".normalize("NFD"), "lectern-é-2026-11-03.json"],
])("the tag %j gives a file name that every system takes", (tag, name) => {
  expect(exportFileName(day, "json", tag)).toBe(name);
});

test("a long tag is cut between characters", () => {
  const name = exportFileName(day, "json", "🧑‍🏫".repeat(40));
  expect(name.length).toBeLessThan(90);
  expect(name).toBe(name.toWellFormed());
});
