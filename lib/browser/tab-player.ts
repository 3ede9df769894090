import { browser, type Browser } from "wxt/browser";
import { parsePlayback } from "../capture/parse-playback.ts";
import { type Playback, PLAYBACK_ORDERS, type PlaybackOrder, secondsAt } from "../capture/playback.ts";
import type { BrowserHearing, ListeningOrder } from "../capture/listening.ts";
import type { CapturedStill } from "../capture/still.ts";
import { inTime } from "./in-time.ts";
import { listenInTab } from "./listen-in-tab.ts";
import { readStill } from "./read-still.ts";
import { type HeardPlayback, type MediaStretch, stretchOf } from "./stretch.ts";
import { watchTab } from "./tab-beside.ts";

/** The player of one tab. */
export interface TabPlayer {
  /** What it is known to do; null where none can be heard. */
  readonly playback: () => Playback | null;
  /** Its second now. */
  readonly seconds: () => number | null;
  /** The stretch of one media that was heard last. */
  readonly stretch: () => MediaStretch | null;
  /** Calls `changed` when it does something else; what it returns ends that. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly order: (order: PlaybackOrder) => void;
  /** What it shows now. */
  readonly still: () => Promise<CapturedStill>;
  /** Has the browser itself listen to it; null where nothing listens. */
  readonly listen: (order: ListeningOrder) => Promise<BrowserHearing | null>;
  /** Follows it until `signal` aborts. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
}

/** The shortest and the longest pause where nothing can be heard, and how long an answer may take, in milliseconds. */
const [PAUSE, LONGEST_PAUSE, ANSWER] = [500, 4000, 5000];

/** For how long what was heard is known to go on, in milliseconds: a page that is heard tells something each two seconds. */
const KNOWN_FOR = 8000;

/**
 * The player of a tab, followed without a script that stays in its page: each look waits there until the player does
 * something else than what is known, so that between two of them its second is known as well.
 */
export function tabPlayer(tabId: number): TabPlayer {
  let latest: HeardPlayback | null = null;
  let stretch: MediaStretch | null = null;
  const listeners = new Set<() => void>();

  const known = () => (latest && Date.now() - latest.playback.at < KNOWN_FOR ? latest.playback : null);

  function learn(heard: HeardPlayback | null): void {
    latest = heard;
    stretch = heard ? stretchOf(heard, stretch) : stretch;
    for (const listener of listeners) listener();
  }

  /** Asks the frame that had the player, or all that Lectern may look into. */
  async function ask(): Promise<HeardPlayback | null> {
    const [target, order]: [Browser.scripting.InjectionTarget, PlaybackOrder] = latest
      ? [
          { tabId, frameIds: [latest.frame] },
          { order: "await", known: known() },
        ]
      : [{ tabId, allFrames: true }, { order: "look" }];
    return (await answers(target, order)).find((each) => each !== null) ?? null;
  }

  async function follow(signal: AbortSignal): Promise<void> {
    let pause = PAUSE;
    let wake = () => {};
    // What the tab does now may bring a player.
    const hear = () => {
      pause = PAUSE;
      wake();
    };
    watchTab(tabId, hear, signal);
    document.addEventListener("visibilitychange", hear, { signal });
    signal.addEventListener("abort", hear, { once: true });
    while (!signal.aborted) {
      const heard = document.hidden ? null : await ask();
      if (signal.aborted) return;
      if (!document.hidden) learn(heard);
      if (heard) {
        pause = PAUSE;
        continue;
      }
      const { promise: woken, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const timer = document.hidden ? undefined : setTimeout(resolve, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
      await woken;
      clearTimeout(timer);
    }
  }

  return {
    playback: known,
    seconds: () => {
      const playback = known();
      return playback && secondsAt(playback, Date.now());
    },
    stretch: () => stretch,
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    order: (order) => void answers({ tabId, frameIds: [latest?.frame ?? 0] }, order),
    still: () => readStill(tabId, latest?.frame ?? 0),
    listen: (order) => listenInTab(tabId, latest?.frame ?? 0, order),
    follow,
  };
}

/** Leaves the order and runs the script that takes it. A page that is just being replaced has no player. */
async function answers(
  target: Browser.scripting.InjectionTarget,
  order: PlaybackOrder,
): Promise<(HeardPlayback | null)[]> {
  const asking = async () => {
    await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      // Travels as source text: it may use nothing but its arguments.
      func: (name: string, given: PlaybackOrder) => {
        const orders: unknown = Reflect.get(globalThis, name);
        Reflect.set(globalThis, name, [...(Array.isArray(orders) ? orders : []), given]);
      },
      args: [PLAYBACK_ORDERS, order],
    });
    const frames = await browser.scripting.executeScript({
      target,
      injectImmediately: true,
      files: ["/content-scripts/playback.js"],
    });
    return frames.map(({ frameId, documentId, result }) => {
      const playback = parsePlayback(result);
      return playback && { frame: frameId, document: documentId, playback };
    });
  };
  return inTime(
    asking().catch(() => []),
    [],
    ANSWER,
  );
}
