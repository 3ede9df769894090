import { expect, test } from "vitest";
import { RECORD_VERSION } from "../../../lib/lecture/migrations.ts";
import { recordLines } from "../../../lib/transfer/record-lines.ts";
import { entriesIn, lectureNumber, libraryOf } from "./samples.ts";

test("a file of lines says of which version its records are, so that a later one can bring them up", async () => {
  const lines = recordLines(entriesIn(libraryOf([lectureNumber(1)])), new Date("2026-11-29T12:00:00Z"));
  const first = await lines.next();
  expect(JSON.parse(first.value ?? "")).toMatchObject({ format: "lectern", schema: RECORD_VERSION });
});
