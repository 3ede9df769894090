import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { listenOn } from "../../../lib/capture/listen-on.ts";
import { LISTENING_ORDER } from "../../../lib/capture/listening.ts";
import { listeningOrder, parseListening } from "../../../lib/capture/parse-listening.ts";
import { FakePlayer, FakeRecogniser } from "./fake-recogniser.ts";

let player = new FakePlayer();
const found = vi.hoisted(() => ({ player: null as object | null, isAdvertising: false }));
vi.mock("../../../lib/capture/moment.ts", () => ({
  heardPlayer: () => found.player,
  isAdvertising: () => found.isAdvertising,
}));

beforeEach(() => {
  vi.useFakeTimers();
  FakeRecogniser.all = [];
  player = new FakePlayer();
  found.player = player;
  found.isAdvertising = false;
});
afterEach(() => void vi.useRealTimers());

const page = {} as Document;
const BEGIN = { order: "begin", language: "en-US" } as const;

async function begin(world: object = { SpeechRecognition: FakeRecogniser }) {
  const first = await listenOn(page, world, BEGIN);
  const [recogniser] = FakeRecogniser.all;
  const tell = (from = 0) => listenOn(page, world, { order: "tell", from });
  return { world, first, recogniser, tell };
}

/** What is said from one second of the player to another. */
function speak(recogniser: FakeRecogniser | undefined, from: number, to: number, text: string): void {
  player.currentTime = from;
  recogniser?.guess(text.slice(0, 3));
  player.currentTime = to;
  recogniser?.guess(text, true);
}

describe("the browser's own recogniser", () => {
  test("listens on this computer only, in the language that is spoken, and tells what is said at which second", async () => {
    const { first, recogniser, tell } = await begin();
    expect(first).toEqual({ isOn: true, failure: null, cues: [], guessed: [] });
    expect(recogniser).toMatchObject({ lang: "en-US", processLocally: true, continuous: true, starts: 1 });
    speak(recogniser, 12, 15, "The tide rises");
    speak(recogniser, 16, 18, "and falls");
    expect((await tell())?.cues).toEqual([
      { startSeconds: 11.5, endSeconds: 15, text: "The tide rises" },
      { startSeconds: 15.5, endSeconds: 18, text: "and falls" },
    ]);
    expect((await tell(1))?.cues.map(({ text }) => text)).toEqual(["and falls"]);
  });

  test("tells what it guesses of what is being said, until that is said", async () => {
    const { recogniser, tell } = await begin();
    player.currentTime = 12;
    recogniser?.guess("The tide");
    const guess = { startSeconds: 11.5, endSeconds: 12, text: "The tide" };
    expect(await tell()).toMatchObject({ cues: [], guessed: [guess] });
    recogniser?.guess("The tide rises", true);
    expect(await tell()).toMatchObject({ cues: [{ text: "The tide rises" }], guessed: [] });
  });

  test("begins again where it ends by itself, once the player plays, and goes on with the same lines", async () => {
    const { recogniser, tell } = await begin();
    speak(recogniser, 2, 4, "One");
    player.paused = true;
    recogniser?.fail("no-speech");
    await vi.advanceTimersByTimeAsync(5000);
    expect(recogniser?.starts).toBe(1);
    player.paused = false;
    player.dispatchEvent(new Event("playing"));
    expect(recogniser?.starts).toBe(2);
    speak(recogniser, 7, 9, "Two");
    expect(await tell()).toMatchObject({ isOn: true, cues: [{ text: "One" }, { text: "Two" }] });
  });

  test("puts what was said before the player is sent elsewhere where it was said, and begins again behind", async () => {
    const { recogniser, tell } = await begin();
    player.currentTime = 10;
    recogniser?.guess("Half");
    player.currentTime = 12;
    vi.spyOn(FakeRecogniser.prototype, "stop").mockImplementationOnce(() => {
      recogniser?.guess("Half a word", true);
      recogniser?.end();
    });
    player.seek(500);
    await vi.advanceTimersByTimeAsync(1000);
    expect(recogniser?.starts).toBe(2);
    speak(recogniser, 502, 504, "Behind");
    expect((await tell())?.cues).toEqual([
      { startSeconds: 9.5, endSeconds: 12, text: "Half a word" },
      { startSeconds: 501.5, endSeconds: 504, text: "Behind" },
    ]);
  });

  test("writes down nothing of an advertisement", async () => {
    const { recogniser, tell } = await begin();
    found.isAdvertising = true;
    speak(recogniser, 2, 4, "Buy soap");
    found.isAdvertising = false;
    speak(recogniser, 5, 6, "The talk");
    expect((await tell())?.cues.map(({ text }) => text)).toEqual(["The talk"]);
  });

  test("that cannot be told to stay on this computer is not begun", async () => {
    class Sending extends EventTarget {
      start = vi.fn();
    }
    expect((await begin({ webkitSpeechRecognition: Sending })).first?.failure).toBe("not-there");
  });

  test("is stopped with the last words that it was at", async () => {
    const { world, recogniser } = await begin();
    player.currentTime = 3;
    recogniser?.guess("Half");
    vi.spyOn(FakeRecogniser.prototype, "stop").mockImplementationOnce(() => {
      setTimeout(() => {
        recogniser?.guess("Half a word", true);
        recogniser?.end();
      }, 100);
    });
    const stopping = listenOn(page, world, { order: "stop", from: 0 });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await stopping).toMatchObject({ isOn: false, failure: null, cues: [{ text: "Half a word" }] });
  });

  test("ends where the player plays something else, and hears nothing of that", async () => {
    const { recogniser, tell } = await begin();
    player.currentSrc = "blob:next";
    speak(recogniser, 1, 2, "Another talk");
    expect(await tell()).toEqual({ isOn: false, failure: null, cues: [], guessed: [] });
  });

  test("keeps what it had only guessed where the player is emptied or plays something else, or where it ends by itself", async () => {
    const { world, recogniser, tell } = await begin();
    player.currentTime = 10;
    recogniser?.guess("The");
    player.currentTime = 12;
    recogniser?.guess("The tide");
    recogniser?.end();
    await vi.advanceTimersByTimeAsync(1000);
    player.currentTime = 20;
    recogniser?.guess("It");
    player.currentTime = 23;
    recogniser?.guess("It falls");
    vi.spyOn(FakeRecogniser.prototype, "stop").mockImplementationOnce(() => {});
    player.currentTime = 0;
    player.dispatchEvent(new Event("emptied"));
    player.currentSrc = "blob:next";
    recogniser?.guess("It falls. Another talk", true);
    const told = {
      isOn: false,
      failure: null,
      cues: [
        { startSeconds: 9.5, endSeconds: 12, text: "The tide" },
        { startSeconds: 19.5, endSeconds: 23, text: "It falls" },
      ],
      guessed: [],
    };
    expect(await tell()).toEqual(told);
    const stopping = listenOn(page, world, { order: "stop", from: 0 });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await stopping).toEqual(told);
  });

  test("keeps what it had guessed where its last words do not come", async () => {
    const { world, recogniser } = await begin();
    player.currentTime = 3;
    recogniser?.guess("Half");
    vi.spyOn(FakeRecogniser.prototype, "stop").mockImplementationOnce(() => {});
    const stopping = listenOn(page, world, { order: "stop", from: 0 });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await stopping).toMatchObject({ isOn: false, cues: [{ text: "Half" }] });
  });

  test("ends once nobody asks any more what it hears", async () => {
    const { recogniser, tell } = await begin();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    speak(recogniser, 1, 2, "To nobody");
    expect((await tell())?.isOn).toBe(false);
  });

  test.each([
    ["not-allowed", "not-allowed"],
    ["language-not-supported", "language"],
    ["audio-capture", "no-sound"],
  ])("that says %s is not begun again", async (error, failure) => {
    const { recogniser, tell } = await begin();
    recogniser?.fail(error);
    await vi.advanceTimersByTimeAsync(5000);
    expect(recogniser?.starts).toBe(1);
    expect(await tell()).toMatchObject({ isOn: false, failure });
  });

  test("is not begun where it is not there, where nothing plays, or where the site keeps its sound", async () => {
    const failureIn = async (world?: object) => (await begin(world)).first?.failure;
    expect(await failureIn({})).toBe("not-there");
    player.isForeign = true;
    expect(await failureIn()).toBe("refused");
    player.isForeign = false;
    player.tracks.length = 0;
    expect(await failureIn()).toBe("no-sound");
    found.player = null;
    expect(await failureIn()).toBe("no-player");
  });
});

test("without anything that listens nothing is told", async () => {
  expect(await listenOn(page, {}, { order: "tell", from: 0 })).toBeNull();
});

test.each([
  [{ order: "begin", language: "en-US" }, true],
  [{ order: "stop", from: 3 }, true],
  [{ order: "tell", from: -1 }, false],
  [{ order: "begin" }, false],
  ["begin", false],
])("an order that was left is taken away, and counts if it is sound: %j", (order, isSound) => {
  const world = { [LISTENING_ORDER]: order };
  expect(listeningOrder(world)).toEqual(isSound ? order : null);
  expect(world).toEqual({});
});

test.each([
  null,
  { isOn: true },
  { isOn: true, failure: "rain", cues: [], guessed: [] },
  { isOn: true, failure: null, cues: [{}], guessed: [] },
])("what is no answer tells nothing: %j", (answer) => {
  expect(parseListening(answer)).toBeNull();
});
