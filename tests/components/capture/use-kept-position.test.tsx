// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useKeptPosition } from "../../../components/capture/use-kept-position.ts";
import { emptyLecture, type Lecture } from "../../../lib/lecture/lecture.ts";

const run = vi.hoisted(() => vi.fn());
vi.mock("../../../components/hooks/use-commands.tsx", () => ({ useCommands: () => ({ run }) }));

const LECTURE: Lecture = {
  ...emptyLecture(),
  id: "tides",
  rev: 1,
  updatedAt: "2026-05-14T08:00:00.000Z",
  savedAt: "2026-05-14T08:00:00.000Z",
  deletedAt: null,
  key: "yt:tides",
  url: "https://www.youtube.com/watch?v=tides",
  site: "YouTube",
  kind: "video",
  title: "Tides",
};

function follow(lecture: Lecture = LECTURE) {
  const { rerender } = renderHook(({ second }: { second: number | null }) => useKeptPosition(lecture, second), {
    initialProps: { second: null as number | null },
  });
  return (...seconds: readonly (number | null)[]) => seconds.forEach((second) => rerender({ second }));
}

const kept = () => run.mock.calls.map(([, { seconds }]) => seconds);

beforeEach(() => run.mockClear());
afterEach(cleanup);

test("is kept as soon as the player says where it is, and then once a minute", () => {
  follow()(754, 755, 800, 814, 815, 875);
  expect(kept()).toEqual([754, 814, 875]);
});

test("is not kept while the player has only just begun, or there is none", () => {
  follow()(null, 0, 4, 9, null);
  expect(kept()).toEqual([]);
});

test("is not kept for a page without a player, nor for an entry in Trash", () => {
  follow({ ...LECTURE, kind: "page" })(754);
  follow({ ...LECTURE, deletedAt: "2026-05-15T08:00:00.000Z" })(754);
  expect(kept()).toEqual([]);
});
