import type { Cue } from "../lecture/transcript.ts";
import { isAdvertising } from "./moment.ts";
import type { BrowserHearing, ListeningFailure } from "./listening.ts";

/** The browser's own recogniser, as far as it is used here (Web Speech API, draft of 2026; in Chromium from 139 on). */
export interface OwnRecogniser extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  /** Only on this computer. */
  processLocally: boolean;
  start(track: MediaStreamTrack): void;
  stop(): void;
}

interface RecognisedText {
  readonly isFinal: boolean;
  readonly [at: number]: { readonly transcript: string };
}

interface ResultEvent extends Event {
  /** The first that has changed. */
  readonly resultIndex: number;
  readonly results: ArrayLike<RecognisedText>;
}

/** What listens on a page until it is stopped, or its player plays something else. */
export interface ListeningSession {
  /** What was heard from a caption on; who does not ask any more is not listened for. */
  readonly told: (from: number) => BrowserHearing;
  /** Resolves once the last words are there. */
  readonly stop: () => Promise<void>;
}

/** What it says where going on is of no use. It also says `no-speech` and `aborted`, after which it begins again. */
const FAILURES: Readonly<Record<string, ListeningFailure>> = {
  "not-allowed": "not-allowed",
  "service-not-allowed": "not-allowed",
  "language-not-supported": "language",
  "audio-capture": "no-sound",
};

/** About how late a recogniser makes its first guess at what is being said, in seconds. */
const GUESSED_LATE = 0.5;
/** What is nearer was not sought, but put right by the player, in seconds. */
const NEAR = 1;
/** After how long it begins again where it has ended by itself, and how long last words may take, in milliseconds. */
const [AGAIN, LAST_WORDS] = [250, 2000];
/** So often in a row it may end without having heard anything while the player plays: what plays may be music. */
const MOST_AGAIN = 200;
/** For how long nobody may have asked, in milliseconds: a panel that is not seen asks once in a minute. */
const FORGOTTEN = 3 * 60_000;

/** Has the browser listen to what a player plays, and note what is said with the player's own times. */
export function listenTo(
  player: HTMLMediaElement,
  sound: MediaStream,
  recogniser: OwnRecogniser,
  language: string,
): ListeningSession {
  Object.assign(recogniser, { lang: language, continuous: true, interimResults: true, processLocally: true });
  const media = player.currentSrc;
  const cues: Cue[] = [];
  /** What was only guessed so far, by the number of its result. */
  const guesses = new Map<number, Cue>();
  const ended = Promise.withResolvers<void>();
  const gone = new AbortController();
  let failure: ListeningFailure | null = null;
  let isOn = true;
  let asked = Date.now();
  let again = 0;
  let [isRunning, hasLeft] = [false, false];
  /** Where the player was last; and, once it was sent elsewhere, where what is still being worked out was said. */
  let [last, left]: [number, number | null] = [player.currentTime, null];

  function end(why: ListeningFailure | null): void {
    if (!isOn) return;
    isOn = false;
    failure = why;
    gone.abort();
    recogniser.stop();
    if (!why) return;
    settle();
    ended.resolve();
  }

  function guessed(): Cue[] {
    return [...guesses.values()].filter(({ text }) => text !== "");
  }

  /** What is guessed at stays so: no better words come. */
  function settle(): void {
    cues.push(...guessed());
    guesses.clear();
  }

  /** What the player plays from now on is not listened to; what comes late of it is mixed with what was heard before. */
  function leave(): void {
    settle();
    hasLeft = true;
    end(null);
  }

  function start(): void {
    if (!isOn) return;
    if (player.paused) return player.addEventListener("playing", start, { once: true, signal: gone.signal });
    const track = sound.getAudioTracks().find(({ readyState }) => readyState === "live");
    if (!track) return end("no-sound");
    try {
      recogniser.start(track);
      isRunning = true;
    } catch {
      // What it says is for programmers; that it does not begin is what counts.
      end("failed");
    }
  }

  function hear({ resultIndex, results }: ResultEvent): void {
    const now = left ?? player.currentTime;
    if (hasLeft || player.currentSrc !== media) return leave();
    if (isAdvertising(player)) return;
    again = 0;
    for (let at = resultIndex; at < results.length; at++) {
      const text = results[at]?.[0]?.transcript.trim() ?? "";
      const first = guesses.get(at)?.startSeconds ?? Math.max(0, now - GUESSED_LATE * player.playbackRate);
      const cue = { startSeconds: Math.min(first, now), endSeconds: now, text };
      if (results[at]?.isFinal !== true) guesses.set(at, cue);
      else guesses.delete(at);
      if (results[at]?.isFinal === true && text !== "") cues.push(cue);
    }
    if (Date.now() - asked > FORGOTTEN) end(null);
  }

  recogniser.addEventListener("result", (event) => hear(event as ResultEvent));
  recogniser.addEventListener("error", (event) => {
    const why = FAILURES[String(Reflect.get(event, "error"))];
    if (why) end(why);
  });
  recogniser.addEventListener("end", () => {
    settle();
    [isRunning, left] = [false, null];
    if (!isOn) return ended.resolve();
    if (player.ended || player.currentSrc !== media) leave();
    else if (++again > MOST_AGAIN) end("failed");
    else setTimeout(start, AGAIN);
  });
  const { signal } = gone;
  player.addEventListener("emptied", leave, { signal });
  player.addEventListener("timeupdate", () => player.seeking || (last = player.currentTime), { signal });
  // What was said before and what is said behind are no one line.
  const seek = () => {
    if (!isRunning || left !== null || Math.abs(player.currentTime - last) < NEAR) return;
    left = last;
    recogniser.stop();
  };
  player.addEventListener("seeking", seek, { signal });
  start();

  return {
    told(from) {
      asked = Date.now();
      return { isOn, failure, cues: cues.slice(from), guessed: guessed() };
    },
    stop() {
      end(null);
      setTimeout(ended.resolve, LAST_WORDS);
      return ended.promise.then(settle);
    },
  };
}
