import { describe, expect, test } from "vitest";
import { cutParts, type SoundPart } from "../../../lib/speech/cut-parts.ts";
import { heardPart } from "../../../lib/speech/heard-part.ts";
import { RATE } from "../../../lib/speech/loudness.ts";
import { openFile } from "../../../lib/speech/open-sound.ts";
import { resampler } from "../../../lib/speech/resampler.ts";
import { SoundError } from "../../../lib/speech/sound-error.ts";
import { wavOf } from "../../../lib/speech/wav.ts";
import { withoutRepeats } from "../../../lib/speech/repeated-lines.ts";

const tone = (seconds: number, frequency = 440, rate = RATE, loud = 0.5) =>
  Float32Array.from({ length: seconds * rate }, (_, at) => loud * Math.sin((2 * Math.PI * frequency * at) / rate));
const whole = (samples: Float32Array) => Int16Array.from(samples, (each) => Math.round(each * 0x7fff));
const power = (samples: Float32Array) =>
  Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / Math.max(1, samples.length));

async function* pieces(...all: readonly Int16Array[]) {
  for (const each of all) yield each;
}

async function cut(sound: AsyncIterator<Int16Array>, longest: number, from = 0): Promise<SoundPart[]> {
  const cutter = cutParts(sound, from);
  const parts: SoundPart[] = [];
  for (let part = await cutter.next(longest); part; part = await cutter.next(longest)) parts.push(part);
  return parts;
}

describe("parts of a sound", () => {
  test("are cut at pauses, overlap by a second and leave nothing out", async () => {
    const sound: Int16Array[] = [];
    for (let at = 0; at < 6; at++) sound.push(whole(tone(55)), new Int16Array(RATE * 2));
    const parts = await cut(pieces(...sound), 60);
    expect(parts.at(-1)?.toSeconds).toBeCloseTo(6 * 57, 3);
    expect(parts.at(-1)?.last).toBe(true);
    for (const [at, part] of parts.entries()) {
      expect(part.toSeconds - part.fromSeconds).toBeLessThanOrEqual(60);
      const next = parts[at + 1];
      if (!next) continue;
      expect(part.toSeconds - next.fromSeconds).toBeCloseTo(1, 3);
      // The middle of the overlap lies in a pause.
      const middle = (part.toSeconds - 0.5) % 57;
      expect(middle).toBeGreaterThan(55);
    }
  });

  test("are ten minutes at most, and under 20 MB", async () => {
    const [first] = await cut(pieces(...Array.from({ length: 70 }, () => whole(tone(10, 300)))), 600);
    expect(first && wavOf(first.samples).size).toBeLessThanOrEqual(20_000_000);
    expect(first?.toSeconds).toBeLessThanOrEqual(600);
  });

  test("in which nobody speaks are known, and what was heard in silence is left out", async () => {
    const [silent] = await cut(pieces(new Int16Array(RATE * 20)), 60);
    expect(silent?.silent).toBe(true);
    const [part] = await cut(pieces(whole(tone(10)), new Int16Array(RATE * 10)), 60);
    if (!part) throw new Error("No part");
    const said = (startSeconds: number, text: string) => ({ startSeconds, endSeconds: startSeconds + 2, text });
    const heard = { language: "en", timed: true, cues: [said(3, "The tide."), said(15, "Thanks for watching!")] };
    expect(heardPart(part, heard).cues.map(({ text }) => text)).toEqual(["The tide."]);
  });

  test("go on from any second", async () => {
    const [part] = await cut(pieces(whole(tone(5))), 60, 590);
    expect([part?.fromSeconds, part?.toSeconds]).toEqual([590, 595]);
  });
});

test("a line that is repeated over and over is said once, and the others are counted", () => {
  const cues = ["Yes.", "Yes.", "No.", "Thank you.", "Thank you!", "thank you", "Thank you."].map((text) => ({ text }));
  const { cues: kept, repeats } = withoutRepeats(cues);
  expect(kept.map(({ text }) => text)).toEqual(["Yes.", "Yes.", "No.", "Thank you."]);
  expect(repeats).toBe(3);
});

describe("another sample rate", () => {
  test.each([8000, 22_050, 44_100, 48_000])("of %i keeps what is said, and its length", (rate) => {
    const { push, end } = resampler(rate);
    const sound = tone(2, 1000, rate);
    const made: number[] = [];
    for (let at = 0; at < sound.length; at += 1000) made.push(...push(sound.subarray(at, at + 1000)));
    made.push(...end());
    expect(Math.abs(made.length - 2 * RATE)).toBeLessThan(64);
    const expected = tone(2, 1000);
    const middle = made.slice(4000, 20_000).map((each, at) => each - (expected[at + 4000] ?? 0));
    expect(power(Float32Array.from(middle))).toBeLessThan(0.01);
  });

  test("brings no tone along that is too high for it", () => {
    const made = resampler(48_000).push(tone(1, 11_000, 48_000));
    expect(power(made.subarray(1000))).toBeLessThan(0.01);
  });
});

describe("a file", () => {
  const collect = async (samples: AsyncGenerator<Int16Array>) => {
    let length = 0;
    for await (const piece of samples) length += piece.length;
    return length / RATE;
  };

  test("is read from any second on", async () => {
    const track = await openFile(wavOf(whole(tone(7))));
    expect(track.seconds).toBeCloseTo(7, 3);
    expect(await collect(track.from(0))).toBeCloseTo(7, 2);
    expect(await collect(track.from(4.25))).toBeCloseTo(2.75, 2);
    track.close();
  });

  test("of a film with six channels, of which one alone speaks, is as loud as one can hear", async () => {
    const CHANNELS = 6;
    const voice = whole(tone(2));
    const all = Int16Array.from({ length: voice.length * CHANNELS }, (_, at) =>
      at % CHANNELS === 2 ? (voice[(at - 2) / CHANNELS] ?? 0) : 0,
    );
    const bytes = new Uint8Array(await wavOf(all).arrayBuffer());
    const header = new DataView(bytes.buffer);
    header.setUint16(22, CHANNELS, true);
    header.setUint32(28, RATE * 2 * CHANNELS, true);
    header.setUint16(32, 2 * CHANNELS, true);
    const track = await openFile(new Blob([bytes]));
    const heard: number[] = [];
    for await (const piece of track.from(0)) heard.push(...piece);
    const loud = power(Float32Array.from(heard, (each) => each / 0x7fff)) / power(tone(2));
    expect(loud).toBeGreaterThan(0.35);
  });

  test.each([
    ["text", new Blob(["The tide rises and falls, twice a day, in every sea of the world, always."])],
    ["nothing", new Blob([])],
  ])("that holds %s is refused", async (_, file) => {
    const error: unknown = await openFile(file).catch((each: unknown) => each);
    expect(error instanceof SoundError && error.reason).toBe("not-sound");
  });
});
