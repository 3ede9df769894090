// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { ordersGiven, parsePlayback } from "../../../lib/capture/parse-playback.ts";
import { carryOut, type Playback, PLAYBACK_ORDERS, secondsAt } from "../../../lib/capture/playback.ts";

let video: HTMLVideoElement;
beforeEach(() => {
  document.body.innerHTML = "<div><video></video></div>";
  const [found] = document.getElementsByTagName("video");
  if (!found) throw new Error("No video");
  video = found;
  setPlayer({ paused: true, readyState: 4, currentTime: 60, playbackRate: 1, duration: 600, currentSrc: "blob:one" });
});

/** What happy-dom's player, which plays nothing, says of itself. */
function setPlayer(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(video, name, { value, writable: true, configurable: true });
}

const paused: Playback = { seconds: 60, isPlaying: false, rate: 1, durationSeconds: 600, media: "blob:one", at: 0 };

test("a player that plays is known to go on at its speed, and not beyond its end", () => {
  const playing = { ...paused, isPlaying: true, rate: 2 };
  expect(secondsAt(playing, 1500)).toBe(63);
  expect(secondsAt(playing, 600_000)).toBe(600);
  expect(secondsAt(paused, 1500)).toBe(60);
});

test("it is sent to a second, and to another speed, and says so", async () => {
  expect(await carryOut(document, [{ order: "seek", seconds: 125 }])).toMatchObject({ seconds: 125, isPlaying: false });
  expect(await carryOut(document, [{ order: "rate", rate: 1.5 }])).toMatchObject({ rate: 1.5 });
});

test("pressed twice before anything is heard of the first, it goes on twice as far, and two speeds", async () => {
  const skip = { order: "skip", by: 5 } as const;
  expect(await carryOut(document, [skip, skip])).toMatchObject({ seconds: 70 });
  const faster = { order: "speed", by: 1 } as const;
  expect(await carryOut(document, [faster, faster])).toMatchObject({ rate: 1.5 });
});

test("going back at the beginning goes to the beginning", async () => {
  setPlayer({ currentTime: 3 });
  expect(await carryOut(document, [{ order: "skip", by: -5 }])).toMatchObject({ seconds: 0 });
});

test.each([
  [1, 1, 1.25],
  [1.1, 1, 1.25],
  [1.1, -1, 1],
  [3, -1, 2],
  [2, 1, 2],
  [0.5, -1, 0.5],
])("from %d× the next speed towards %d is %d×", async (rate, by, next) => {
  setPlayer({ playbackRate: rate });
  expect(await carryOut(document, [{ order: "speed", by }])).toMatchObject({ rate: next });
});

test("orders that come together are all carried out, and what waits beside them is answered at once", async () => {
  const orders = [
    { order: "await", known: { ...paused, at: Date.now() } },
    { order: "seek", seconds: 90 },
  ] as const;
  expect(await carryOut(document, orders)).toMatchObject({ seconds: 90 });
});

test("while it does what is known nothing is told, and any change is told at once", async () => {
  vi.useFakeTimers();
  try {
    const told = vi.fn<(playback: Playback | null) => void>();
    const waiting = carryOut(document, [{ order: "await", known: { ...paused, at: Date.now() } }]).then(told);
    video.dispatchEvent(new Event("timeupdate"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).not.toHaveBeenCalled();
    setPlayer({ currentTime: 300 });
    video.dispatchEvent(new Event("seeked"));
    await waiting;
    expect(told).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ seconds: 300 }));
  } finally {
    vi.useRealTimers();
  }
});

test("what is not as it is known is told without waiting", async () => {
  expect(await carryOut(document, [{ order: "await", known: null }])).toMatchObject({ seconds: 60 });
});

test("another video at the same second is news", async () => {
  setPlayer({ currentSrc: "blob:two" });
  const known = { ...paused, at: Date.now() };
  expect(await carryOut(document, [{ order: "await", known }])).toMatchObject({ media: "blob:two" });
});

test("nothing is told for longer than two seconds only if it is no news", async () => {
  vi.useFakeTimers();
  try {
    const waiting = carryOut(document, [{ order: "await", known: { ...paused, at: Date.now() } }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await waiting).toMatchObject({ seconds: 60 });
  } finally {
    vi.useRealTimers();
  }
});

test("the clock of an advertisement is not the lecture's, and a page without a player has none", async () => {
  video.parentElement?.classList.add("ad-showing");
  expect(await carryOut(document, [{ order: "look" }])).toBeNull();
  document.body.innerHTML = "";
  expect(await carryOut(document, [{ order: "seek", seconds: 5 }])).toBeNull();
});

test("a player that waits for more to play does not go on", async () => {
  setPlayer({ paused: false, readyState: 2 });
  expect(await carryOut(document, [{ order: "look" }])).toMatchObject({ isPlaying: false });
});

test("orders are taken once, and what is no order is none", () => {
  const world = {
    [PLAYBACK_ORDERS]: [
      { order: "seek", seconds: 3 },
      { order: "skip", by: -5 },
    ],
  };
  expect(ordersGiven(world)).toEqual([
    { order: "seek", seconds: 3 },
    { order: "skip", by: -5 },
  ]);
  expect(ordersGiven(world)).toEqual([]);
  expect(ordersGiven({ [PLAYBACK_ORDERS]: [{ order: "explode" }] })).toEqual([]);
});

test("what a page returns is believed only in its right form", () => {
  expect(parsePlayback({ ...paused, more: 1 })).toEqual(paused);
  for (const wrong of [null, {}, { ...paused, seconds: "60" }, { ...paused, rate: Number.NaN }])
    expect(parsePlayback(wrong)).toBeNull();
});
