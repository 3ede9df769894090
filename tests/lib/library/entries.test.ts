import { describe, expect, test, vi } from "vitest";
import { entriesOf } from "../../../lib/library/entries.ts";
import { fileOf, idsTo, importFile, lectureNamed, wholeLectures } from "./import-file.ts";
import { allOf } from "../transfer/samples.ts";
import { openTestLibrary } from "./open-test-library.ts";

const PARTS = ["summaries", "transcripts", "notes", "pictures", "stills"] as const;

async function filled(count: number) {
  const library = await openTestLibrary();
  await importFile(library, fileOf(wholeLectures(idsTo(count))));
  return library;
}

describe("entries that are taken out", () => {
  test("are joined with all that belongs to them, and nothing else", async () => {
    const { database } = await filled(30);
    const entries = await allOf(entriesOf(database, null, PARTS));
    expect(entries.map(({ lecture }) => lecture.id)).toEqual(idsTo(30).toSorted());
    for (const { lecture, summaries, transcripts, notes } of entries)
      expect([summaries, transcripts, notes].map((all) => all.map(({ lectureId }) => lectureId))).toEqual(
        Array.from({ length: 3 }, () => [lecture.id]),
      );
  });

  test("come in the order that they are asked for in, without those that are gone", async () => {
    const { database } = await filled(30);
    const ids = ["l7", "gone", "l3", "l29", ...idsTo(3)];
    const entries = await allOf(entriesOf(database, ids, PARTS));
    expect(entries.map(({ lecture }) => lecture.id)).toEqual(["l7", "l3", "l29", "l0", "l1", "l2"]);
  });

  test("are read alone: one entry asks for one, and parts that are not wanted are not read", async () => {
    const { database } = await filled(30);
    const read = vi.fn<(id: string) => void>();
    for (const table of ["lectures", "summaries", "transcripts", "notes"] as const)
      database.table(table).hook("reading", (row: { readonly id: string }) => {
        read(row.id);
        return row;
      });
    await allOf(entriesOf(database, ["l3"], ["summaries", "notes"]));
    expect(read.mock.calls.flat().toSorted()).toEqual(["l3", "n-l3", "s-l3"]);
  });

  test("are read few at a time when they are large, and many when they are small", async () => {
    const large = await openTestLibrary();
    const { transcripts, ...rest } = wholeLectures(idsTo(12));
    const cues = Array.from({ length: 100 }, (_, at) => ({ startSeconds: at, text: "w".repeat(10_000) }));
    await importFile(large, fileOf({ ...rest, transcripts: transcripts.map((each) => ({ ...each, cues })) }));
    const few = vi.spyOn(large.database.lectures, "bulkGet");
    await allOf(entriesOf(large.database, idsTo(12), PARTS));
    const [, ...later] = few.mock.calls.map(([ids]) => ids.length);
    expect(Math.max(...later)).toBeLessThan(3);

    const small = await openTestLibrary();
    await importFile(small, fileOf({ lectures: idsTo(600).map((id) => lectureNamed(id)) }));
    const many = vi.spyOn(small.database.lectures, "bulkGet");
    await allOf(entriesOf(small.database, idsTo(600), PARTS));
    expect(many.mock.calls.length).toBeLessThan(12);
  });
});
