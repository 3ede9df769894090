import { expect, test } from "vitest";
import type { Captured } from "../../../lib/capture/captured.ts";
import { lectureFacts } from "../../../lib/capture/lecture-facts.ts";
import { mergePlayer } from "../../../lib/capture/merge-player.ts";
import { parsePlayerFacts } from "../../../lib/capture/parse-captured.ts";

const url = new URL("https://www.youtube.com/watch?v=nEw___00001");
const place = { key: "yt:nEw___00001", url: url.href, site: "YouTube" };
const notReady: Captured = {
  kind: "none",
  why: "not-ready",
  page: lectureFacts("page", place, {}),
  list: null,
  players: [],
};
const captured: Captured = {
  ...lectureFacts("video", place, { title: "From the page", keywords: ["kept"], language: "en" }),
  identity: place.key,
  captionTracks: [],
  certainty: "sure",
  plays: "Title",
  list: null,
  players: [],
};
const track = { language: "de", label: "Deutsch", automatic: true, url: null };

test("after a navigation inside the page, the player alone gives the lecture", () => {
  const facts = { videoId: "nEw___00001", title: "The new talk", creators: ["Channel"], captionTracks: [track] };
  expect(mergePlayer(notReady, facts, url)).toMatchObject({
    kind: "video",
    key: place.key,
    title: "The new talk",
    creators: ["Channel"],
    language: "de",
  });
});

test("what the player says is fresher than the page, what it leaves out stays", () => {
  const merged = mergePlayer(captured, { videoId: "nEw___00001", title: "Corrected title" }, url);
  expect(merged).toMatchObject({ title: "Corrected title", keywords: ["kept"], language: "en" });
});

test("what nothing on the page proves adds nothing to what the player says", () => {
  const merged = mergePlayer({ ...captured, unproven: true }, { videoId: "nEw___00001", title: "The new talk" }, url);
  expect(merged).toMatchObject({ title: "The new talk", keywords: [], language: null });
  expect(merged.unproven).toBeUndefined();
});

test("a player that still holds another video is ignored", () => {
  const stale = { videoId: "oLd___00001", title: "The old talk" };
  expect(mergePlayer(notReady, stale, url)).toBe(notReady);
  expect(mergePlayer(captured, stale, url)).toBe(captured);
});

test("a player that says nothing changes nothing", () => {
  expect(mergePlayer(captured, null, url)).toBe(captured);
  expect(mergePlayer(notReady, { videoId: "nEw___00001" }, url)).toBe(notReady);
});

test.each([
  ["nothing", null],
  ["a failure", { failed: "TypeError" }],
  ["a title that is no text", { videoId: "nEw___00001", title: {} }],
  ["an address of a script", { videoId: "nEw___00001", thumbnailUrl: "javascript:alert(1)" }],
  ["a duration below zero", { videoId: "nEw___00001", durationSeconds: -1 }],
])("from the page's own world, %s is refused", (_, value) => {
  expect(parsePlayerFacts(value)).toBeNull();
});
