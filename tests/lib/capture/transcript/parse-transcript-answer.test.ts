import { describe, expect, test } from "vitest";
import {
  parsePlayerCaptions,
  parseTranscriptAnswer,
} from "../../../../lib/capture/transcript/parse-transcript-answer.ts";
import { track } from "./page.ts";

const ANSWER = {
  ok: true,
  key: "yt:aaaaaaaaaaa",
  language: "en",
  origin: "automatic",
  cues: [{ startSeconds: 1, endSeconds: 2.5, text: "Good morning." }],
  problems: [{ code: "bad-times", count: 2 }],
  tracks: [track("en", { url: "https://www.youtube.com/api/timedtext" })],
};
const PLAYER = { videoId: "aaaaaaaaaaa", state: "ready", tracks: [track("de")] };

describe("what a page gives for a transcript", () => {
  test("is taken as it is when it is sound", () => {
    expect(parseTranscriptAnswer(structuredClone(ANSWER))).toEqual(ANSWER);
    const failed = { ok: false, key: "k", why: "sign-in", tracks: [] };
    expect(parseTranscriptAnswer(failed)).toEqual(failed);
    expect(parsePlayerCaptions(structuredClone(PLAYER))).toEqual(PLAYER);
  });

  test("keeps nothing that was not asked for", () => {
    const answer = parseTranscriptAnswer({ ...ANSWER, extra: 1, cues: [{ startSeconds: 1, text: "a", html: "<b>" }] });
    expect(answer).toEqual({ ...ANSWER, cues: [{ startSeconds: 1, text: "a" }] });
  });

  test.each([
    ["a reason that there is not", { ok: false, why: "because" }],
    ["a time before the beginning", { cues: [{ startSeconds: -1, text: "a" }] }],
    ["a text that is no text", { cues: [{ startSeconds: 1, text: 7 }] }],
    ["a text longer than any caption", { cues: [{ startSeconds: 1, text: "a".repeat(20_001) }] }],
    ["an origin that no page has", { origin: "file" }],
    ["a language that is none", { language: "<script>" }],
    ["an address that runs a script", { tracks: [track("en", { url: "javascript:alert(1)" })] }],
    ["a problem that there is not", { problems: [{ code: "odd", count: 1 }] }],
    ["no key", { key: "" }],
  ])("is refused with %s", (_, change) => {
    expect(parseTranscriptAnswer({ ...ANSWER, ...change })).toBeNull();
  });

  test.each([[null], [undefined], ["text"], [[]], [{ failed: "Error" }]])("is refused when it is %j", (value) => {
    expect(parseTranscriptAnswer(value)).toBeNull();
    expect(parsePlayerCaptions(value)).toBeNull();
  });

  test("names no state of a player that there is not", () => {
    expect(parsePlayerCaptions({ ...PLAYER, state: "paused" })).toBeNull();
  });
});
