import * as read from "../lecture/fields.ts";
import { LIMITS } from "../lecture/limits.ts";
import type { Cue } from "../lecture/transcript.ts";
import { type BrowserHearing, LISTENING_ORDER, type ListeningFailure, type ListeningOrder } from "./listening.ts";

const FAILURES: readonly ListeningFailure[] = [
  "no-player",
  "refused",
  "no-sound",
  "not-there",
  "language",
  "not-allowed",
  "failed",
];

/** The order that was left in the script's own world, which is taken away with it; null where there is none. */
export function listeningOrder(world: object): ListeningOrder | null {
  const given: unknown = Reflect.get(world, LISTENING_ORDER);
  Reflect.deleteProperty(world, LISTENING_ORDER);
  const found = read.parsed((): ListeningOrder => {
    const raw = read.object(given, "order");
    const order = read.oneOf(raw["order"], "order", ["begin", "tell", "stop"]);
    if (order === "begin") return { order, language: read.language(raw["language"], "language") };
    return { order, from: read.whole(raw["from"], "from") };
  });
  return found.ok ? found.value : null;
}

/** What the script returned; null where nothing listens. */
export function parseListening(value: unknown): BrowserHearing | null {
  const found = read.parsed((): BrowserHearing => {
    const raw = read.object(value, "listening");
    return {
      isOn: raw["isOn"] === true,
      failure: read.orNull(raw["failure"], (why) => read.oneOf(why, "failure", FAILURES)),
      cues: read.list(raw["cues"], "cues", LIMITS.cues, heardCue),
      guessed: read.list(raw["guessed"], "guessed", LIMITS.cues, heardCue),
    };
  });
  return found.ok ? found.value : null;
}

function heardCue(value: unknown, field: string): Cue {
  const raw = read.object(value, field);
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    endSeconds: read.number(raw["endSeconds"], `${field}.endSeconds`),
    text: read.text(raw["text"], `${field}.text`, LIMITS.cue),
  };
}
