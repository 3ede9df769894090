import { expect, test } from "vitest";
import { pageKey } from "../../../lib/capture/page-key.ts";
import { pageAddress } from "../../../lib/lecture/address.ts";
import { fileChapters } from "../../../lib/speech/chapters/file-chapters.ts";
import { openFile } from "../../../lib/speech/open-sound.ts";
import { soundFacts } from "../../../lib/speech/sound-facts.ts";
import { wavOf } from "../../../lib/speech/wav.ts";

const latin = (text: string) => [...new TextEncoder().encode(text)];
const number = (value: number) => [24, 16, 8, 0].map((by) => (value >>> by) & 255);
const synchsafe = (value: number) => [21, 14, 7, 0].map((by) => (value >>> by) & 127);
const frame = (id: string, body: readonly number[]) => [...latin(id), ...synchsafe(body.length), 0, 0, ...body];
const title = (text: string) => frame("TIT2", [3, ...latin(text)]);
const chapter = (name: string, ms: number, text: string) =>
  frame("CHAP", [...latin(name), 0, ...number(ms), ...number(ms + 1000), ...number(0), ...number(0), ...title(text)]);

function tag(...frames: readonly (readonly number[])[]): Blob {
  const body = frames.flat();
  return new Blob([new Uint8Array([...latin("ID3"), 4, 0, 0, ...synchsafe(body.length), ...body])]);
}

test("the chapters of a podcast's file are read, in their order", async () => {
  const file = tag(title("Tides"), chapter("c2", 61_500, "潮汐"), chapter("c1", 0, "Welcome"));
  expect(await fileChapters(file, {})).toEqual([
    { startSeconds: 0, title: "Welcome" },
    { startSeconds: 61.5, title: "潮汐" },
  ]);
});

test.each([
  ["no tag", new Blob(["RIFF0000WAVE"])],
  ["nothing", new Blob([])],
  ["a tag that breaks off", tag(chapter("c1", 0, "Welcome")).slice(0, 24)],
])("a file with %s has no chapters", async (_, file) => {
  expect(await fileChapters(file, {})).toEqual([]);
});

test("a sound without tags is named after its file, and the same sound is known again", async () => {
  const sound = wavOf(new Int16Array(16_000 * 3));
  const facts = await soundFacts(new File([sound], "Harbour tides.wav"));
  expect(facts).toMatchObject({ title: "Harbour tides", kind: "audio", durationSeconds: 3, creators: [] });
  expect((await soundFacts(new File([sound], "another name.wav"))).key).toBe(facts.key);
});

test("a file's address is its key, so that it is known again by it", async () => {
  const { key, url } = await soundFacts(new File([wavOf(new Int16Array(16_000))], "a.wav"));
  expect(pageKey(new URL(url))).toMatchObject({ key, url });
  expect([pageAddress(url), pageAddress("https://example.org/talk")]).toEqual([null, "https://example.org/talk"]);
});

test.each([
  ["2024-05-14", "2024-05-14"],
  ["2024-01-01", "2024-01-01"],
  ["2024-05-14T23:30:00", "2024-05-14"],
  ["2024", null],
  ["2024-05", null],
  ["2024-13-45", null],
  ["in May", null],
])("a tag that says %s was published on %s", async (said, day) => {
  const silence = new Uint8Array(await wavOf(new Int16Array(16_000)).arrayBuffer());
  const list = [...latin("INFOICRD"), said.length + 1, 0, 0, 0, ...latin(said), 0, ...(said.length % 2 ? [] : [0])];
  const tagged = new Uint8Array([...silence, ...latin("LIST"), list.length, 0, 0, 0, ...list]);
  new DataView(tagged.buffer).setUint32(4, tagged.length - 8, true);
  const { published } = await soundFacts(new File([tagged], "a.wav"));
  expect(published?.value ?? null).toBe(day);
});

test("titles of chapters in Chinese that the tag calls Latin are read", async () => {
  const gb = [0xb3, 0xb1, 0xcf, 0xab, 0xbd, 0xb2, 0xd7, 0xf9];
  const title = frame("TIT2", [0, ...gb]);
  const file = tag(
    frame("CHAP", [...latin("c1"), 0, ...number(0), ...number(1), ...number(0), ...number(0), ...title]),
  );
  expect(await fileChapters(file, {})).toEqual([{ startSeconds: 0, title: "潮汐讲座" }]);
});

/** A WAV file of a kind that nobody reads: ADPCM. */
async function strange(): Promise<File> {
  const bytes = new Uint8Array(await wavOf(new Int16Array(16_000)).arrayBuffer());
  new DataView(bytes.buffer).setUint16(20, 17, true);
  return new File([bytes], "a.wav");
}

test("a sound of a kind that cannot be read is not called no sound, nor damaged, nor silent", async () => {
  await expect(soundFacts(await strange())).rejects.toThrow("no-decoder");
  await expect(openFile(await strange())).rejects.toThrow("no-decoder");
  // An MP4 that breaks off before it says what is in it.
  const box = [...number(24), ...latin("ftypM4A "), ...number(0), ...latin("M4A isom")];
  await expect(openFile(new Blob([new Uint8Array([...box, ...new Uint8Array(200)])]))).rejects.toThrow("no-decoder");
});

test("a sound whose first moment is damaged has no length, and nobody looks for it for ever", async () => {
  // One channel of 16 bits at 44,100 Hz, as FLAC's STREAMINFO says it (RFC 9639 §8.2), and then no frame.
  const info = [
    0x10,
    0,
    0x10,
    0,
    ...new Uint8Array(6),
    0x0a,
    0xc4,
    0x40,
    0xf0,
    ...number(441_000),
    ...new Uint8Array(16),
  ];
  const damaged = new Uint8Array([...latin("fLaC"), 0x80, 0, 0, info.length, ...info, ...new Uint8Array(2000).fill(7)]);
  expect(await soundFacts(new File([damaged], "a.flac"))).toMatchObject({ title: "a", durationSeconds: null });
});

test("a file that is taken away while it is read is said to be unreadable", async () => {
  const file = new File([wavOf(new Int16Array(16_000))], "a.wav");
  const gone = () => Promise.reject(new DOMException("The file is gone", "NotFoundError"));
  file.slice = () => Object.assign(new Blob(), { arrayBuffer: gone, stream: () => new ReadableStream({ pull: gone }) });
  file.stream = () => new ReadableStream({ pull: gone });
  await expect(soundFacts(file)).rejects.toThrow("unreadable");
});

test("what is no sound is refused", async () => {
  await expect(soundFacts(new File(["a text, and no sound at all"], "a.mp3"))).rejects.toThrow("not-sound");
});
