import { expect, test } from "vitest";
import { commentChapters } from "../../../lib/speech/chapters/comment-chapters.ts";
import { fileChapters } from "../../../lib/speech/chapters/file-chapters.ts";
import { mp4Chapters } from "../../../lib/speech/chapters/mp4-chapters.ts";

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const u16 = (value: number) => [value >>> 8, value & 255];
const u32 = (value: number) => [24, 16, 8, 0].map((by) => (value >>> by) & 255);
const u64 = (value: number) => [...u32(Math.floor(value / 2 ** 32)), ...u32(value % 2 ** 32)];
const zeros = (count: number) => Array.from({ length: count }, () => 0);
const box = (type: string, ...parts: readonly (readonly number[])[]): number[] => {
  const body = parts.flat();
  return [...u32(body.length + 8), ...utf8(type), ...body];
};
const large = (type: string, body: readonly number[]) => [...u32(1), ...utf8(type), ...u64(body.length + 16), ...body];
const fileOf = (...parts: readonly (readonly number[])[]) => new Blob([new Uint8Array(parts.flat())]);
const KIND = box("ftyp", utf8("M4A "), u32(0));

const listed = (...chapters: readonly (readonly [seconds: number, title: string])[]) => {
  const rows = chapters.map(([seconds, title]) => [...u64(seconds * 1e7), utf8(title).length, ...utf8(title)]);
  return box("moov", box("udta", box("chpl", [1, 0, 0, 0], u32(0), [rows.length], ...rows)));
};

test("the chapters that an MP4 lists are read", async () => {
  const file = fileOf(KIND, box("mdat", zeros(40)), listed([0, "Welcome"], [61.5, "潮汐"]));
  expect(await mp4Chapters(file)).toEqual([
    { startSeconds: 0, title: "Welcome" },
    { startSeconds: 61.5, title: "潮汐" },
  ]);
});

test("they are found behind a sound whose length takes eight bytes to say", async () => {
  const file = fileOf(KIND, large("mdat", zeros(100)), listed([5, "Tides"]));
  expect(await mp4Chapters(file)).toEqual([{ startSeconds: 5, title: "Tides" }]);
});

/** A sound with a track of titles: two of them in the first chunk, one in the second. */
function withTitles(titles: readonly (readonly number[])[], isFar = false): Blob {
  const samples = titles.map((title) => [...u16(title.length), ...title, ...box("encd", u32(0x01_00))]);
  const first = KIND.length + 8;
  const second = first + (samples[0]?.length ?? 0) + (samples[1]?.length ?? 0) + 3;
  const media = box("mdat", samples[0] ?? [], samples[1] ?? [], [9, 9, 9], samples[2] ?? []);
  const places = isFar
    ? box("co64", u32(0), u32(2), u64(first), u64(second))
    : box("stco", u32(0), u32(2), u32(first), u32(second));
  const table = box(
    "stbl",
    box("stts", u32(0), u32(2), u32(1), u32(1500), u32(2), u32(2000)),
    box("stsc", u32(0), u32(2), u32(1), u32(2), u32(1), u32(2), u32(1), u32(1)),
    box("stsz", u32(0), u32(0), u32(samples.length), ...samples.map((sample) => u32(sample.length))),
    places,
  );
  const mediaHeader = box("mdhd", u32(0), zeros(8), u32(100), u32(0), u32(0));
  const track = (id: number, ...more: readonly number[][]) =>
    box("trak", box("tkhd", u32(0), zeros(8), u32(id), zeros(8)), ...more);
  const sound = track(1, box("tref", box("chap", u32(2))));
  return fileOf(KIND, media, box("moov", sound, track(2, box("mdia", mediaHeader, box("minf", table)))));
}

test.each([false, true])("the titles of a track of chapters are read, wherever they lie (far: %s)", async (isFar) => {
  const utf16 = [0xfe, 0xff, 0x6f, 0x6e, 0x6c, 0x50];
  expect(await mp4Chapters(withTitles([utf8("Welcome"), utf8("Ebb"), utf16], isFar))).toEqual([
    { startSeconds: 0, title: "Welcome" },
    { startSeconds: 15, title: "Ebb" },
    { startSeconds: 35, title: "潮汐" },
  ]);
});

test.each([
  ["another format", new Blob(["RIFF0000WAVE"])],
  ["nothing in it", new Blob([])],
  ["no chapters", fileOf(KIND, box("moov", box("udta")))],
  ["a list that breaks off", fileOf(KIND, box("moov", box("udta", box("chpl", [1, 0, 0, 0], u32(0), [9], u64(0)))))],
  ["a box that is said to be longer than the file", fileOf(KIND, u32(99_999_999), utf8("moov"), zeros(20))],
  ["a box that is said to be shorter than its own head", fileOf(KIND, u32(3), utf8("moov"), zeros(20))],
])("a file with %s has none", async (_, file) => {
  expect(await mp4Chapters(file)).toEqual([]);
});

test("whatever byte of a file is wrong, reading it ends, with chapters or none", async () => {
  const right = new Uint8Array(await withTitles([utf8("Welcome"), utf8("Ebb"), utf8("Flood")]).arrayBuffer());
  for (let at = 0; at < right.length; at++) {
    const wrong = right.slice();
    wrong[at] = 255;
    expect(Array.isArray(await mp4Chapters(new Blob([wrong])))).toBe(true);
  }
});

test("the chapters among an Ogg file's comments are read, in any case and with or without a part of a second", () => {
  const comments = {
    CHAPTER001: "00:00:00.000",
    CHAPTER001NAME: "Welcome",
    Chapter002: ["1:02:40.5"],
    chapter002name: "Tides",
  };
  expect(commentChapters({ ...comments, CHAPTER003: "soon", TITLE: "A talk" })).toEqual([
    { startSeconds: 0, title: "Welcome" },
    { startSeconds: 3760.5, title: "Tides" },
  ]);
});

test("chapters stand in the order of their times, and one without a name is none", async () => {
  const file = fileOf(KIND, listed([90, "Second"], [30, "  "], [0, "First"]));
  expect((await fileChapters(file, {})).map(({ title }) => title)).toEqual(["First", "Second"]);
});
