import * as read from "../../lecture/fields.ts";
import { LIMITS } from "../../lecture/limits.ts";
import type { Cue } from "../../lecture/transcript.ts";
import type { Problem } from "../../transcript/reading.ts";
import type { CaptionTrack } from "../captured.ts";
import type { PlayerCaptions, TranscriptAnswer, TranscriptFailure } from "./transcript-answer.ts";

const MOST_TRACKS = 500;
const MOST_PROBLEMS = 20;

const FAILURES: Readonly<Record<TranscriptFailure, true>> = {
  "no-captions": true,
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
  "untimed-text": true,
  "bad-characters": true,
  "cut-off": true,
  "too-long": true,
};

/** What reading a transcript on its page returned, out of `executeScript`; null when it is nothing that it gives. */
export function parseTranscriptAnswer(value: unknown): TranscriptAnswer | null {
  const parsed = read.parsed((): TranscriptAnswer => {
    const raw = read.object(value, "answer");
    const key = read.name(raw["key"], "key", LIMITS.key);
    const tracks = read.list(raw["tracks"], "tracks", MOST_TRACKS, captionTrack);
    if (raw["ok"] !== true) return { ok: false, key, why: oneOf(raw["why"], "why", FAILURES), tracks };
    return {
      ok: true,
      key,
      language: read.orNull(raw["language"], (each) => read.language(each, "language")),
      origin: read.oneOf(raw["origin"], "origin", ["captions", "automatic", "page"]),
      cues: read.list(raw["cues"], "cues", LIMITS.cues, cue),
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
      tracks: read.list(raw["tracks"], "tracks", MOST_TRACKS, captionTrack),
    };
  });
  return parsed.ok ? parsed.value : null;
}

function oneOf<T extends string>(value: unknown, field: string, choices: Readonly<Record<T, true>>): T {
  return read.oneOf(value, field, Object.keys(choices) as T[]);
}

function cue(value: unknown, field: string): Cue {
  const raw = read.object(value, field);
  const end = read.orNull(raw["endSeconds"], (each) => read.number(each, `${field}.endSeconds`));
  const speaker = read.orNull(raw["speaker"], (each) => read.line(each, `${field}.speaker`, LIMITS.name));
  return {
    startSeconds: read.number(raw["startSeconds"], `${field}.startSeconds`),
    ...(end !== null && { endSeconds: end }),
    text: read.text(raw["text"], `${field}.text`, LIMITS.cue),
    ...(speaker && { speaker }),
  };
}

function problem(value: unknown, field: string): Problem {
  const raw = read.object(value, field);
  return {
    code: oneOf(raw["code"], `${field}.code`, PROBLEMS),
    count: read.whole(raw["count"], `${field}.count`),
  };
}

function captionTrack(value: unknown, field: string): CaptionTrack {
  const raw = read.object(value, field);
  return {
    language: read.language(raw["language"], `${field}.language`),
    label: read.line(raw["label"], `${field}.label`, LIMITS.name),
    automatic: raw["automatic"] === true,
    url: read.orNull(raw["url"], (each) => read.address(each, `${field}.url`, LIMITS.address)),
  };
}
