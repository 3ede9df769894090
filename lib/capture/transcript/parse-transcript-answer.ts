import * as read from "../../lecture/fields.ts";
import { LIMITS } from "../../lecture/limits.ts";
import { readCue } from "../../lecture/transcript.ts";
import type { Problem } from "../../transcript/reading.ts";
import { parsePlayerFacts, readCaptionTrack } from "../parse-captured.ts";
import type { PlayerCaptions, TranscriptAnswer, TranscriptFailure } from "./transcript-answer.ts";

const MOST_TRACKS = 500;
const MOST_PROBLEMS = 20;

const FAILURES: Readonly<Record<TranscriptFailure, true>> = {
  "no-captions": true,
  "not-found": true,
  "player-not-asked": true,
  "start-video": true,
  advertisement: true,
  "sign-in": true,
  "timed-out": true,
  "moved-on": true,
  "wrong-lecture": true,
  "empty-answer": true,
  "not-captions": true,
  "too-many": true,
  refused: true,
  "other-host": true,
  "not-asked": true,
  "no-network": true,
  "panel-closed": true,
  failed: true,
};
const PROBLEMS: Readonly<Record<Problem["code"], true>> = {
  "bad-times": true,
  "bad-ends": true,
  "guessed-rate": true,
  "untimed-text": true,
  "bad-characters": true,
  "cut-off": true,
  "too-long": true,
  "unsure-encoding": true,
  "moved-times": true,
  "beyond-length": true,
};

/** What reading a transcript on its page returned, out of `executeScript`; null when it is nothing that it gives. */
export function parseTranscriptAnswer(value: unknown): TranscriptAnswer | null {
  const parsed = read.parsed((): TranscriptAnswer => {
    const raw = read.object(value, "answer");
    const key = read.name(raw["key"], "key", LIMITS.key);
    const tracks = read.list(raw["tracks"], "tracks", MOST_TRACKS, readCaptionTrack);
    const told = parsePlayerFacts({ ...read.object(raw["told"] ?? {}, "told"), videoId: "feed" });
    const beside = {
      ...(raw["told"] !== undefined && { told }),
      ...(raw["soundUrl"] !== undefined && { soundUrl: read.address(raw["soundUrl"], "soundUrl", LIMITS.address) }),
    };
    if (raw["ok"] !== true) return { ok: false, key, why: oneOf(raw["why"], "why", FAILURES), tracks, ...beside };
    return {
      ok: true,
      ...beside,
      key,
      language: read.orNull(raw["language"], (each) => read.language(each, "language")),
      origin: read.oneOf(raw["origin"], "origin", ["captions", "automatic", "page"]),
      cues: read.list(raw["cues"], "cues", LIMITS.cues, readCue),
      problems: read.list(raw["problems"], "problems", MOST_PROBLEMS, problem),
      tracks,
    };
  });
  return parsed.ok ? parsed.value : null;
}

/** What the player in the page's own world says of captions, where the page may have written anything. */
export function parsePlayerCaptions(value: unknown): PlayerCaptions | null {
  const parsed = read.parsed(() => {
    const raw = read.object(value, "player");
    return {
      videoId: read.name(raw["videoId"], "videoId", 100),
      state: read.oneOf(raw["state"], "state", ["ready", "not-started", "advertisement"]),
      tracks: read.list(raw["tracks"], "tracks", MOST_TRACKS, readCaptionTrack),
    };
  });
  return parsed.ok ? parsed.value : null;
}

function oneOf<T extends string>(value: unknown, field: string, choices: Readonly<Record<T, true>>): T {
  return read.oneOf(value, field, Object.keys(choices) as T[]);
}

function problem(value: unknown, field: string): Problem {
  const raw = read.object(value, field);
  return {
    code: oneOf(raw["code"], `${field}.code`, PROBLEMS),
    count: read.whole(raw["count"], `${field}.count`),
  };
}
