import { describe, expect, test } from "vitest";
import { fileChapters } from "../../../lib/speech/chapters/file-chapters.ts";
import { seededRandom } from "../../e2e/seeded-random.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytesOf = (value: number, length: number) =>
  Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
const idOf = (id: number) => bytesOf(id, Math.ceil(Math.log2(id + 1) / 8));
const UNKNOWN = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
/** Lengths in eight bytes, as programs write them that do not know them beforehand. */
const element = (id: number, ...parts: readonly (readonly number[])[]): number[] => {
  const body = parts.flat();
  return [...idOf(id), 0x01, ...bytesOf(body.length, 7), ...body];
};
const short = (id: number, body: readonly number[]) => [...idOf(id), 0x80 + body.length, ...body];

const flag = (id: number) => short(id, [1]);
const HIDDEN = flag(0x98);
const atom = (seconds: number, title: string, ...more: readonly number[][]) =>
  element(0xb6, short(0x91, bytesOf(seconds * 1e9, 8)), element(0x80, short(0x85, utf8(title))), ...more);
const edition = (...parts: readonly number[][]) => element(0x45b9, ...parts);
const chapters = (...editions: readonly number[][]) => element(0x1043a770, ...editions);
const cluster = element(
  0x1f43b675,
  Array.from({ length: 300 }, () => 7),
);
const head = element(0x1a45dfa3, short(0x4282, utf8("webm")));
const fileOf = (...parts: readonly (readonly number[])[]) =>
  new Blob([new Uint8Array([...head, ...element(0x18538067, ...parts)])]);
const seek = (place: number) =>
  element(0x114d9b74, element(0x4dbb, short(0x53ab, idOf(0x1043a770)), short(0x53ac, bytesOf(place, 8))));

const TWO = chapters(edition(atom(0, "Welcome"), atom(61.5, "潮汐")));
const READ = [
  { startSeconds: 0, title: "Welcome" },
  { startSeconds: 61.5, title: "潮汐" },
];

describe("the chapters of a Matroska or WebM file", () => {
  test.each([
    ["before what is seen and heard", fileOf(TWO, cluster)],
    ["behind it", fileOf(cluster, cluster, TWO)],
    [
      "behind a film whose length nobody knew when it was written",
      new Blob([
        new Uint8Array([...head, ...idOf(0x18538067), ...UNKNOWN, ...seek(seek(0).length + 112), ...idOf(0x1f43b675)]),
        new Uint8Array([...UNKNOWN, ...Array.from({ length: 100 }, () => 7), ...TWO]),
      ]),
    ],
  ])("are read where they stand %s", async (_, file) => {
    expect(await fileChapters(file, {})).toEqual(READ);
  });

  test("are those of the edition that is shown first, without hidden ones, and with those within them", async () => {
    const other = edition(atom(5, "Director's cut"));
    const hidden = edition(flag(0x45bd), flag(0x45db), atom(7, "Nobody sees this"));
    const shown = edition(
      flag(0x45db),
      atom(0, "Part 1", atom(0, "Chapter 1"), atom(20, "Chapter 2")),
      atom(30, "A mark", HIDDEN),
      atom(40, "Part 2\0\0"),
    );
    expect(await fileChapters(fileOf(chapters(other, hidden, shown)), {})).toEqual([
      { startSeconds: 0, title: "Part 1" },
      { startSeconds: 20, title: "Chapter 2" },
      { startSeconds: 40, title: "Part 2" },
    ]);
  });

  test.each([
    ["no chapters", fileOf(cluster)],
    ["an index that leads nowhere", fileOf(seek(99_999_999), cluster)],
    ["an index that leads to itself", fileOf(seek(0), cluster)],
    ["nothing behind its head", new Blob([new Uint8Array(head)])],
    ["chapters that break off", fileOf(cluster, TWO.slice(0, 30))],
  ])("are none in a file with %s", async (_, file) => {
    expect(await fileChapters(file, {})).toEqual([]);
  });

  test("are read or left out whatever byte of the file is wrong, and reading ends", async () => {
    const bytes = new Uint8Array(await fileOf(seek(50), TWO, cluster).arrayBuffer());
    const random = seededRandom(18);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = Math.floor(random() * 256);
      expect(Array.isArray(await fileChapters(new Blob([damaged]), {}))).toBe(true);
    }
  });
});
