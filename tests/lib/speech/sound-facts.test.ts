import { expect, test } from "vitest";
import { id3Chapters } from "../../../lib/speech/id3-chapters.ts";
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
  expect(await id3Chapters(file)).toEqual([
    { startSeconds: 0, title: "Welcome" },
    { startSeconds: 61.5, title: "潮汐" },
  ]);
});

test.each([
  ["no tag", new Blob(["RIFF0000WAVE"])],
  ["nothing", new Blob([])],
  ["a tag that breaks off", tag(chapter("c1", 0, "Welcome")).slice(0, 24)],
])("a file with %s has no chapters", async (_, file) => {
  expect(await id3Chapters(file)).toEqual([]);
});

test("a sound without tags is named after its file, and the same sound is known again", async () => {
  const sound = wavOf(new Int16Array(16_000 * 3));
  const facts = await soundFacts(new File([sound], "Harbour tides.wav"));
  expect(facts).toMatchObject({ title: "Harbour tides", kind: "audio", durationSeconds: 3, creators: [] });
  expect((await soundFacts(new File([sound], "another name.wav"))).key).toBe(facts.key);
});

test("what is no sound is refused", async () => {
  await expect(soundFacts(new File(["a text, and no sound at all"], "a.mp3"))).rejects.toThrow("not-sound");
});
