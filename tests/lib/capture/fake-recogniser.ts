import type { OwnRecogniser } from "../../../lib/capture/own-recogniser.ts";

interface FakeTrack {
  readyState: "live" | "ended";
}

/** A player that is not there for a page to play: it is where the test says. */
export class FakePlayer extends EventTarget {
  currentTime = 0;
  currentSrc = "blob:talk";
  paused = false;
  seeking = false;
  playbackRate = 1;
  ended = false;
  mediaKeys: object | null = null;
  /** As a person does who presses its bar. */
  seek(seconds: number): void {
    this.dispatchEvent(new Event("timeupdate"));
    this.currentTime = seconds;
    this.seeking = true;
    this.dispatchEvent(new Event("seeking"));
    this.dispatchEvent(new Event("timeupdate"));
    this.seeking = false;
  }

  readonly tracks: FakeTrack[] = [{ readyState: "live" }];
  /** Of another site, which does not allow it. */
  isForeign = false;

  captureStream(): { getAudioTracks(): readonly FakeTrack[] } {
    if (this.isForeign) throw new DOMException("Cannot capture from element with cross-origin data", "SecurityError");
    return { getAudioTracks: () => this.tracks };
  }
}

/** The browser's recogniser, which hears what the test says. */
export class FakeRecogniser extends EventTarget implements OwnRecogniser {
  static all: FakeRecogniser[] = [];
  lang = "";
  continuous = false;
  interimResults = false;
  processLocally = false;
  starts = 0;
  readonly #results: { isFinal: boolean; 0: { transcript: string } }[] = [];

  constructor() {
    super();
    FakeRecogniser.all.push(this);
  }

  start(track: object): void {
    if (Reflect.get(track, "readyState") !== "live") throw new DOMException("The track has ended", "InvalidStateError");
    this.starts++;
  }

  stop(): void {
    this.end();
  }

  /** As browsers do: a first guess, and at last what was said. */
  guess(transcript: string, isFinal = false): void {
    const last = this.#results.at(-1);
    const result = { isFinal, 0: { transcript } };
    if (last && !last.isFinal) this.#results[this.#results.length - 1] = result;
    else this.#results.push(result);
    const event = Object.assign(new Event("result"), {
      resultIndex: this.#results.length - 1,
      results: this.#results,
    });
    this.dispatchEvent(event);
  }

  fail(error: string): void {
    this.dispatchEvent(Object.assign(new Event("error"), { error }));
    this.end();
  }

  end(): void {
    this.#results.length = 0;
    this.dispatchEvent(new Event("end"));
  }
}
