import { heardPlayer } from "./moment.ts";

/** What the player of a page is doing; times in seconds. */
export interface Playback {
  readonly seconds: number;
  readonly isPlaying: boolean;
  readonly rate: number;
  readonly durationSeconds: number | null;
  /** What is played, as the player names it. */
  readonly media: string;
  /** When that was so, in milliseconds since 1970. */
  readonly at: number;
}

/** What is asked of it: to do something, or to tell once it does anything else than what follows from `known`. */
export type PlaybackOrder =
  | { readonly order: "look" | "play" | "pause" | "toggle" }
  | { readonly order: "seek"; readonly seconds: number }
  | { readonly order: "rate"; readonly rate: number }
  /** From where it is when that is carried out: whoever asks twice has not heard of the first yet. */
  | { readonly order: "skip"; readonly by: number }
  | { readonly order: "speed"; readonly by: number }
  | { readonly order: "await"; readonly known: Playback | null };

/** Where orders are left for the script that carries them out, in a world that the page cannot see. */
export const PLAYBACK_ORDERS = "lecternPlayback";

export const SPEEDS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** How far a clock may be from where it was expected before that is told, in seconds. */
const TOLERANCE = 0.1;
/** How long nothing may be told, in milliseconds. */
const LONGEST = 2000;

/** A whole file may stand in an address. */
const LONGEST_NAME = 500;

const EVENTS =
  "play playing pause waiting seeking seeked ratechange ended emptied loadedmetadata durationchange timeupdate";

/** The player's second at a moment, if it has gone on as it was. */
export function secondsAt({ seconds, isPlaying, rate, at, durationSeconds }: Playback, moment: number): number {
  const now = isPlaying ? seconds + ((moment - at) / 1000) * rate : seconds;
  return Math.min(now, durationSeconds ?? now);
}

/** Carries out the orders that were left, and tells what the player does then; null where no lecture can be heard. */
export async function carryOut(page: Document, orders: readonly PlaybackOrder[]): Promise<Playback | null> {
  const player = heardPlayer(page);
  const last = orders.at(-1);
  if (last?.order === "await" && orders.length === 1) return changedFrom(page, last.known);
  for (const order of orders) if (player) obey(player, order);
  return player && playbackOf(player);
}

function obey(player: HTMLMediaElement, order: PlaybackOrder): void {
  switch (order.order) {
    case "seek":
      player.currentTime = order.seconds;
      return;
    case "rate":
      player.playbackRate = order.rate;
      return;
    case "skip":
      player.currentTime = Math.max(0, player.currentTime + order.by);
      return;
    case "speed":
      player.playbackRate = nextSpeed(player.playbackRate, order.by);
      return;
    case "pause":
      return player.pause();
    case "play":
      return play(player);
    case "toggle":
      return player.paused ? play(player) : player.pause();
    case "await":
    case "look":
  }
}

/** The next speed, or with a `by` below zero the one before; the same one beyond the last. */
function nextSpeed(rate: number, by: number): number {
  return (by > 0 ? SPEEDS.find((speed) => speed > rate) : SPEEDS.findLast((speed) => speed < rate)) ?? rate;
}

/** Browsers may want a click in the page first. Not waited for: the promise stays open while the media loads. */
function play(player: HTMLMediaElement): void {
  player.play().catch(() => null);
}

function playbackOf(player: HTMLMediaElement): Playback {
  const { currentTime, playbackRate, duration, paused, ended, seeking, readyState, currentSrc } = player;
  return {
    seconds: currentTime,
    isPlaying: !paused && !ended && !seeking && readyState >= player.HAVE_FUTURE_DATA,
    rate: playbackRate,
    durationSeconds: Number.isFinite(duration) ? duration : null,
    media: currentSrc.slice(0, LONGEST_NAME),
    at: Date.now(),
  };
}

/** Waits until the player does something else than what follows from `known`, for two seconds at most. */
function changedFrom(page: Document, known: Playback | null): Promise<Playback | null> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    let player = heardPlayer(page);
    const end = () => {
      stop.abort();
      clearTimeout(timer);
      resolve(player && playbackOf(player));
    };
    const hear = ({ type, target }: Event) => {
      // Which one is the lecture's changes only where more than the clock does.
      if (type !== "timeupdate") player = heardPlayer(page);
      else if (target !== player) return;
      if (!isExpected(known, player)) end();
    };
    const timer = setTimeout(() => {
      player = heardPlayer(page);
      end();
    }, LONGEST);
    // Media events do not rise, but they are heard on their way down.
    for (const event of EVENTS.split(" ")) page.addEventListener(event, hear, { capture: true, signal: stop.signal });
    if (!isExpected(known, player)) end();
  });
}

function isExpected(known: Playback | null, player: HTMLMediaElement | null): boolean {
  if (!known || !player) return !known && !player;
  const now = playbackOf(player);
  const isSame =
    now.isPlaying === known.isPlaying &&
    now.rate === known.rate &&
    now.media === known.media &&
    now.durationSeconds === known.durationSeconds;
  return isSame && Math.abs(now.seconds - secondsAt(known, now.at)) < TOLERANCE;
}
