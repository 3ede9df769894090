// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { otherTracks, type TrackSource } from "../../../components/transcript/kept-view.ts";
import { useOffered, useSecond } from "../../../components/transcript/use-second.ts";
import { useTranscriptSearch } from "../../../components/transcript/use-transcript-search.ts";

afterEach(cleanup);

function source(language: string, automatic = false): TrackSource {
  const second = { cues: [], language };
  const track = { language, automatic, label: language, url: null };
  return {
    id: `${language} ${automatic}`,
    name: language,
    track,
    read: () => new Promise((resolve) => setTimeout(() => resolve(second))),
  };
}

const ENGLISH = source("en");
const HEARD = source("en", true);
const GERMAN = source("de");

test("a transcript that stands there is not offered beside itself", () => {
  const all = [ENGLISH, HEARD, GERMAN];
  expect(otherTracks(all, [{ language: "en", origin: "captions" }])).toEqual([HEARD, GERMAN]);
  expect(otherTracks(all, [{ language: "en", origin: "automatic" }])).toEqual([ENGLISH, GERMAN]);
  expect(otherTracks(all, [{ language: "de", origin: "file" }])).toEqual(all);
});

test("the second transcript stays when other lines take the place of the first ones", async () => {
  const { result: chosen } = renderHook(() => useSecond());
  const show = (sources: readonly TrackSource[]) =>
    renderHook(() => useOffered(sources, chosen.current)).result.current.state.phase;
  await act(async () => chosen.current.choose(GERMAN));
  await waitFor(() => expect(chosen.current.state.phase).toBe("shown"));
  expect(show([HEARD, GERMAN])).toBe("shown");
  expect(show([HEARD])).toBe("none");
});

test("a search inside the transcript goes on at the place that was shown", () => {
  const cues = ["a tide", "no moon", "the tide"].map((text, at) => ({ startSeconds: at, text }));
  const { result } = renderHook(() => useTranscriptSearch(cues, "tide", 0, 1));
  expect(result.current).toMatchObject({ query: "tide", count: 2, at: 1 });
});
