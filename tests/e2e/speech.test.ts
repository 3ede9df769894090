import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wavOf } from "../../lib/speech/wav.ts";
import { type SoundServer, startSoundServer } from "../setup/sound-server.ts";
import { type SpeechServer, startSpeechServer } from "../setup/speech-server.ts";
import { spokenSamples, wordOf } from "../setup/spoken-sound.ts";
import { PATIENCE } from "../setup/until.ts";
import { dropFile } from "./drop-file.ts";
import { extensionThatMaySend, rowsOf, untilEntry } from "./model-person.ts";
import { find, type Person, person, retype, untilReads } from "./person.ts";

interface StoredTranscript {
  readonly lectureId: string;
  readonly origin: string;
  readonly recogniser?: { readonly name: string };
  readonly cues: readonly { readonly startSeconds: number; readonly text: string }[];
}

/** A part of ten minutes and a bit, in seconds; and a sound of one part. */
const [LENGTH, SHORT] = [660, 75];

let me: Person;
let settings: Page;
let folder: string;
let extension: string;
let speech: SpeechServer;
let sound: SoundServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-sound-"));
  const wav = new Uint8Array(await wavOf(spokenSamples(LENGTH, 16_000)).arrayBuffer());
  [speech, sound, extension] = await Promise.all([startSpeechServer(), startSoundServer(wav), extensionThatMaySend()]);
  me = await person({ extension });
  settings = await me.openOptions("#settings");
});
afterAll(async () => {
  await me.close();
  await Promise.all([speech.close(), sound.close()]);
  await Promise.all([folder, extension].map((each) => rm(each, { recursive: true })));
});

async function transcriptOf(lectureId: string): Promise<StoredTranscript | undefined> {
  return (await rowsOf<StoredTranscript>(settings, "transcripts")).findLast((each) => each.lectureId === lectureId);
}

async function idOf(title: string): Promise<string | undefined> {
  const lectures = await rowsOf<{ readonly id: string; readonly title: string }>(settings, "lectures");
  return lectures.find((each) => each.title === title)?.id;
}

/** Every word is there once, within a second of when it is said. */
async function expectWhole(lectureId: string, length: number): Promise<void> {
  await expect.poll(async () => (await transcriptOf(lectureId))?.origin, { timeout: 3 * PATIENCE }).toBe("speech");
  const transcript = await transcriptOf(lectureId);
  expect(transcript?.recogniser).toEqual({ name: "whisper-1" });
  expect(transcript?.cues.map(({ text }) => text.replace(".", ""))).toEqual(
    Array.from({ length }, (_, at) => wordOf(at)),
  );
  const late = transcript?.cues.filter(({ startSeconds }, at) => Math.abs(startSeconds - at) > 1);
  expect(late).toEqual([]);
}

/** A sound of its own for each attempt: the same one would be the entry of the attempt before. Gives its title. */
async function newSound(): Promise<string> {
  const attempt = Date.now();
  const samples = spokenSamples(SHORT, 16_000);
  // Before the first word, and far too soft to be heard.
  for (const [at, digit] of `${attempt}`.split("").entries()) samples[at] = Number(digit);
  const title = `Harbour tides ${attempt}`;
  await writeFile(join(folder, `${title}.wav`), new Uint8Array(await wavOf(samples).arrayBuffer()));
  return title;
}

describe("speech to text", () => {
  test("is set up with the address of a server, which is tested", async () => {
    await settings.bringToFront();
    await retype(settings, "textbox", "Speech server", speech.host);
    await (await find(settings, "button", "Test")).click();
    await untilReads(settings, new RegExp(`${speech.host} answers`));
    await settings.waitForFunction(() =>
      [...document.querySelectorAll("input")].some(({ value }) => value === "whisper-1"),
    );
  });

  test("makes an entry of a dropped sound, sends nothing before the click, and finds it by its words after it", async () => {
    const title = await newSound();
    const page = await me.openOptions();
    await page.bringToFront();
    // What takes the file is there with all the rest.
    await find(page, "button", "Import and export");
    const requests = speech.requests;
    await dropFile(page, join(folder, `${title}.wav`));
    await untilReads(page, new RegExp(`The sound goes to ${speech.host}`));
    await untilReads(page, /Length: 1:15/);
    await untilEntry(page, new RegExp(title));
    expect(speech.requests).toBe(requests);
    await (await find(page, "button", "Transcribe")).click();
    await expect.poll(() => idOf(title), { timeout: PATIENCE }).toBeDefined();
    await expectWhole((await idOf(title)) ?? "", SHORT);
    await page.close();
    const results = await me.openOptions(`#all?q=${wordOf(67)}`);
    await untilReads(results, new RegExp(title));
    await results.close();
  }, 120_000);

  test("saves an episode, fetches its sound by ranges after a click in the popup, and finds it by a spoken word", async () => {
    const title = `Bells and their foundries ${Date.now()}`;
    const page = await me.visitPage(
      `https://foundry.example/podcast/${Date.now()}/`,
      `<html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><main>
        <h1>${title}</h1><audio controls preload="none" src="${sound.address}"></audio><p>Episode 212, 11 minutes.</p></main></body></html>`,
    );
    const before = [speech.requests, sound.asked.length];
    const popup = await me.press(page);
    await (await find(popup, "button", "Save, then transcribe")).click();
    await untilReads(popup, new RegExp(`It is fetched from ${sound.host}.*The sound goes to ${speech.host} only`, "s"));
    expect([speech.requests, sound.asked.length]).toEqual(before);
    await (await find(popup, "button", "Transcribe")).click();
    await expect.poll(() => idOf(title), { timeout: PATIENCE }).toBeDefined();
    const id = (await idOf(title)) ?? "";
    await expectWhole(id, LENGTH);
    expect(sound.asked.some((range) => range.startsWith("bytes="))).toBe(true);
    await untilReads(popup, /Transcript: .*660 words/);
    await page.close();
    const results = await me.openOptions(`#all?q=${wordOf(659)}`);
    await untilReads(results, new RegExp(title));
    await results.close();
    const entry = await me.openOptions(`#entry/${id}?part=transcript`);
    await untilEntry(entry, /whisper-1/);
    await entry.close();
  }, 120_000);
});
