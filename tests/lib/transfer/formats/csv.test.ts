import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "../../../../lib/transfer/formats/csv.ts";
import { hostileLectures } from "../hostile-library.ts";
import { exported, lectureNumber, libraryOf, summaryOf } from "../samples.ts";

type Row = Readonly<Record<string, string>>;

/** As another program reads it, without the apostrophe that has a spreadsheet take a cell for text. */
async function rowsOf(file: Blob): Promise<Row[]> {
  const rows: Row[] = parse(new Uint8Array(await file.arrayBuffer()), { bom: true, columns: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'/, "")])),
  );
}

test("another program reads every title, tag, address and date as it is", async () => {
  const lectures = hostileLectures().filter(({ title }) => !title.startsWith("'"));
  const rows = await rowsOf(await exported(libraryOf(lectures), csv));
  expect(rows.map((row) => [row["title"], row["tags"], row["url"], row["created"]])).toEqual(
    lectures.map(({ title, tags, url, savedAt }) => [title, tags.join(", "), url, savedAt]),
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\u00a0=1", "ok\n=cmd|'/c calc'!A0", "ok\n  +1"])(
  "no spreadsheet takes %j for a formula",
  async (text) => {
    const lecture = { ...lectureNumber(1), description: text };
    const [row] = parse(await (await exported(libraryOf([lecture]), csv)).text(), { bom: true, columns: true });
    expect(row).toMatchObject({ excerpt: `'${text}` });
  },
);

test("it begins with a byte order mark and Raindrop's columns, and each row ends as RFC 4180 asks", async () => {
  const lecture = lectureNumber(1);
  const summary = summaryOf(lecture.id, "One line\nand another");
  const file = { ...libraryOf([{ ...lecture, currentSummaryId: summary.id }]), summaries: [summary] };
  const bytes = new Uint8Array(await (await exported(file, csv)).arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text).toMatch(/^"id","title","note","excerpt","url","folder","tags","created",/);
  expect(text).toMatch(/"One line\nand another","example:1"\r\n$/);
});

test.each(["a=1;b", "x|y", "[draft]", "“new”；old"])(
  "the tag %j is the same when our table is read again",
  async (tag) => {
    const file = await exported(libraryOf([{ ...lectureNumber(1), tags: [tag] }]), csv);
    expect(csv.read(await file.text(), { name: "lectern.csv" }).found).toMatchObject([{ tags: [tag] }]);
  },
);
