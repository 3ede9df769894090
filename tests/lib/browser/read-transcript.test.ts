import { expect, test, vi } from "vitest";
import { readTranscript } from "../../../lib/browser/read-transcript.ts";
import type { Captured, EmbeddedMedia } from "../../../lib/capture/captured.ts";
import { lectureFacts } from "../library/open-test-library.ts";

const page = "https://course.example/week-3";
const tab = { id: 1, address: new URL(page), title: "Week 3" };
const answer = vi.hoisted(() => ({ why: "not-found" }));
vi.mock("wxt/browser", () => ({ browser: {} }));
vi.mock("../../../lib/browser/active-tab.ts", () => ({
  handOver: async () => {},
  inject: async () => ({ ok: false, key: "https://course.example/week-3", why: answer.why, tracks: [] }),
  presentAddress: async () => ({ address: new URL("https://course.example/week-3"), isLoading: false }),
}));

const player: EmbeddedMedia = {
  key: "yt:aaaaaaaaaaa",
  url: "https://www.youtube.com/watch?v=aaaaaaaaaaa",
  site: "YouTube",
  title: "Estuaries",
  frame: "https://www.youtube.com/embed/aaaaaaaaaaa",
};

function captured(players: readonly EmbeddedMedia[]): Captured {
  const nothingElse = { captionTracks: [], list: null, certainty: "sure", plays: null } as const;
  return { ...lectureFacts({ key: page, url: page }), ...nothingElse, identity: page, players };
}

test.each([
  ["the page of a player in another site's frame", [player], "not-found", "player-not-asked"],
  ["a page without players of other sites", [], "not-found", "not-found"],
  ["a site that lists none", [player], "no-captions", "no-captions"],
])("of %s no more is said than was found out", async (_, players, why, said) => {
  answer.why = why;
  expect(await readTranscript({ tab, captured: captured(players) })).toMatchObject({ ok: false, why: said });
});
