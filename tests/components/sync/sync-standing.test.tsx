// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SyncStanding } from "../../../components/sync/sync-standing.tsx";
import { sayRefusal } from "../../../lib/browser/say-refusal.ts";
import type { LastSync } from "../../../lib/browser/sync/sync-state.ts";

const refused = vi.hoisted(() => ({ reason: "disk-full" as const }));
vi.mock("../../../lib/browser/sync/ask-sync.ts", () => ({
  askSync: vi.fn(),
  syncNow: async () => refused,
  pauseSync: async () => refused,
  answerStop: async () => refused,
}));

const LAST: LastSync = {
  at: "2026-11-30T10:00:00.000Z",
  why: "many-deletions",
  count: 60,
  refused: 0,
  retryAfterSeconds: null,
};

beforeEach(() => {
  const account = { address: "https://couch.example/library", isPaused: false };
  render(<SyncStanding state={{ account, last: LAST, waiting: 0 }} />);
});

afterEach(cleanup);

test.each(["Sync now", "Pause", "Keep on all devices", "Delete here too"])(
  "where “%s” could not be done, it is said why",
  async (name) => {
    const sentence = sayRefusal(refused);
    expect(screen.queryByText(sentence)).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole("button", { name })));
    expect(screen.getByText(sentence)).toBeDefined();
    // Nothing is under way that could be waited for.
    expect(screen.queryByText("Syncing…")).toBeNull();
  },
);
