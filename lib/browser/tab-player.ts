import { browser, type Browser } from "wxt/browser";
import { parsePlayback } from "../capture/parse-playback.ts";
import { type Playback, PLAYBACK_ORDERS, type PlaybackOrder, secondsAt } from "../capture/playback.ts";
import { inTime } from "./in-time.ts";

/** The player of one tab. */
export interface TabPlayer {
  /** What it was last known to do; null where none can be heard. */
  readonly playback: () => Playback | null;
  /** Its second now. */
  readonly seconds: () => number | null;
  /** Calls `changed` when it does something else; what it returns ends that. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly order: (order: PlaybackOrder) => void;
  /** Follows it until `signal` aborts. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
}

/** Pauses where nothing can be heard or seen, and how long an answer may take, in milliseconds. */
const [SILENT, ANSWER] = [500, 5000];

/**
 * The player of a tab, followed without a script that stays in its page: each look waits there until the player does
 * something else than what is known, so that between two of them its second is known as well.
 */
export function tabPlayer(tabId: number): TabPlayer {
  let latest: Playback | null = null;
  /** The frame in which the player is. */
  let frame = 0;
  const listeners = new Set<() => void>();

  function learn(playback: Playback | null): void {
    latest = playback;
    for (const listener of listeners) listener();
  }

  /** Asks the frame that had the player, or all that Lectern may look into. */
  async function ask(order: PlaybackOrder): Promise<Playback | null> {
    if (latest) return (await answers({ tabId, frameIds: [frame] }, order))[0]?.playback ?? null;
    const found = (await answers({ tabId, allFrames: true }, { order: "look" })).find(
      ({ playback }) => playback !== null,
    );
    frame = found?.frame ?? 0;
    return found?.playback ?? null;
  }

  async function follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const playback = document.hidden ? latest : await ask({ order: "await", known: latest });
      if (signal.aborted) return;
      if (!document.hidden) learn(playback);
      if (document.hidden || !playback) await wait(SILENT);
    }
  }

  return {
    playback: () => latest,
    seconds: () => latest && secondsAt(latest, Date.now()),
    subscribe(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
    order: (order) => void answers({ tabId, frameIds: [frame] }, order),
    follow,
  };
}

/** How long what was played on the page before may still be heard, in milliseconds. */
const LINGERS = 5000;

/** The same player on a page that its tab has moved to: what it has been playing till now belongs to the page before. */
export function playerOfVisit(player: TabPlayer): TabPlayer {
  const former = player.playback()?.media;
  const end = Date.now() + LINGERS;
  const isFormer = () => former !== undefined && Date.now() < end && player.playback()?.media === former;
  return {
    ...player,
    playback: () => (isFormer() ? null : player.playback()),
    seconds: () => (isFormer() ? null : player.seconds()),
  };
}

interface FramePlayback {
  readonly frame: number;
  readonly playback: Playback | null;
}

/** Leaves the order and runs the script that takes it. A page that is just being replaced has no player. */
async function answers(target: Browser.scripting.InjectionTarget, order: PlaybackOrder): Promise<FramePlayback[]> {
  const asking = async () => {
    await browser.scripting.executeScript({
      target,
      // Travels as source text: it may use nothing but its arguments.
      func: (name: string, given: PlaybackOrder) => {
        const orders: unknown = Reflect.get(globalThis, name);
        Reflect.set(globalThis, name, [...(Array.isArray(orders) ? orders : []), given]);
      },
      args: [PLAYBACK_ORDERS, order],
    });
    const frames = await browser.scripting.executeScript({ target, files: ["/content-scripts/playback.js"] });
    return frames.map(({ frameId, result }) => ({ frame: frameId, playback: parsePlayback(result) }));
  };
  return inTime(
    asking().catch(() => []),
    [],
    ANSWER,
  );
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
