import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { wavOf } from "../../lib/speech/wav.ts";
import { dropFile } from "../e2e/drop-file.ts";
import { extensionThatMaySend, rowsOf, untilEntry } from "../e2e/model-person.ts";
import { find, type Person, person, retype, untilReads } from "../e2e/person.ts";
import { ensureProgram } from "../setup/programs.ts";
import { type SpeechServer, startSpeechServer } from "../setup/speech-server.ts";
import { spokenSamples, wordOf } from "../setup/spoken-sound.ts";
import { watchMemory } from "./resident-memory.ts";

const HOUR = 60 * 60;
/** Megabytes more than before, of the whole browser. */
const MOST = 300;
const MINUTES = 60_000;

/** A picture that moves, so that there is much beside the sound that must not be read. */
const FILM = ["-f", "lavfi", "-i", "testsrc2=size=640x360:rate=5", "-shortest", "-c:v", "libx264"];

/** Each kind of file, and what makes it of the plain sound. */
const KINDS = {
  wav: [],
  mp3: ["-c:a", "libmp3lame", "-q:a", "5"],
  m4a: ["-c:a", "aac", "-b:a", "64k", "-movflags", "+faststart"],
  opus: ["-c:a", "libopus", "-b:a", "32k"],
  mp4: [...FILM, "-preset", "ultrafast", "-qp", "18", "-c:a", "aac", "-b:a", "64k"],
} as const;

interface SpokenTranscript {
  readonly origin: string;
  readonly cues: readonly { readonly startSeconds: number; readonly text: string }[];
}

let me: Person;
let folder: string;
let extension: string;
let server: SpeechServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lectern-hour-"));
  const plain = wavOf(spokenSamples(HOUR, 16_000));
  await writeFile(join(folder, "plain.wav"), plain.stream());
  [server, extension] = await Promise.all([startSpeechServer(), extensionThatMaySend()]);
});
afterAll(async () => {
  await server.close();
  await Promise.all([folder, extension].map((each) => rm(each, { recursive: true })));
});

// A browser of its own for each: nothing is left of the one before.
beforeEach(async () => {
  me = await person({ extension });
  const settings = await me.openOptions("#settings");
  await retype(settings, "textbox", "Speech server", server.host);
  await (await find(settings, "button", "Test")).click();
  await untilReads(settings, new RegExp(`${server.host} answers`));
  await settings.close();
});
afterEach(() => me.close());

test.each(Object.entries(KINDS))(
  `an hour of %s takes less than ${MOST} MB more, and each of its words is there within a second`,
  async (kind, recipe) => {
    const file = madeOf(kind, recipe);
    const page = await me.openOptions();
    await find(page, "button", "Import and export");
    const memory = watchMemory(me.browser.process()?.pid ?? 0);
    await dropFile(page, file);
    await untilReads(page, /Length: (?:1:00:0\d|60 min)/);
    await untilEntry(page, new RegExp(`hour in ${kind}`));
    await (await find(page, "button", "Transcribe")).click();
    const transcript = () => rowsOf<SpokenTranscript>(page, "transcripts");
    await expect.poll(async () => (await transcript())[0]?.origin, { timeout: 20 * MINUTES }).toBe("speech");
    const { before, most } = memory.stop();
    console.log(`${kind}: ${Math.round(most - before)} MB more than ${Math.round(before)} MB`);
    const cues = (await transcript())[0]?.cues ?? [];
    expect(cues.map(({ text }) => text.replace(".", ""))).toEqual(Array.from({ length: HOUR }, (_, at) => wordOf(at)));
    expect(cues.filter(({ startSeconds }, at) => Math.abs(startSeconds - at) > 1)).toEqual([]);
    expect(most - before).toBeLessThan(MOST);
  },
  25 * MINUTES,
);

function madeOf(kind: string, recipe: readonly string[]): string {
  const ffmpeg = ensureProgram({
    name: "ffmpeg",
    variable: "LECTERN_FFMPEG",
    places: ["/usr/bin/ffmpeg", "/usr/local/bin/ffmpeg", "/opt/homebrew/bin/ffmpeg"],
    packages: ["ffmpeg"],
    advice: "No ffmpeg was found. Install it, or name one in the environment variable LECTERN_FFMPEG.",
  });
  const file = join(folder, `hour in ${kind}.${kind}`);
  const plain = ["-i", join(folder, "plain.wav")];
  const { status, stderr } = spawnSync(ffmpeg, ["-loglevel", "error", ...plain, ...recipe, file], { encoding: "utf8" });
  expect(stderr, `ffmpeg makes ${kind}`).toBe("");
  expect(status).toBe(0);
  return file;
}
