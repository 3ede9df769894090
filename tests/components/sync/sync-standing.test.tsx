// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SyncStanding } from "../../../components/sync/sync-standing.tsx";
import { askSync, letPicturesTravel, syncNow } from "../../../lib/browser/sync/ask-sync.ts";
import { sayRefusal } from "../../../lib/browser/say-refusal.ts";
import type { LastSync } from "../../../lib/browser/sync/sync-state.ts";

const refused = vi.hoisted(() => ({ reason: "disk-full" as const }));
vi.mock("../../../lib/browser/sync/ask-sync.ts", () => ({
  askSync: vi.fn(),
  syncNow: vi.fn(async () => refused),
  pauseSync: async () => refused,
  letPicturesTravel: vi.fn(async () => refused),
  answerStop: async () => refused,
}));

const LAST: LastSync = {
  at: "2026-11-30T10:00:00.000Z",
  why: "many-deletions",
  count: 60,
  refused: 0,
  notBefore: null,
};

beforeEach(() => {
  const account = { address: "https://couch.example/library", isPaused: false };
  render(<SyncStanding state={{ account, last: LAST, waiting: 0, coming: 0 }} onChanged={vi.fn()} />);
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

test("pictures travel until the person has them stay, and where that could not be kept it is said why", async () => {
  const travel = screen.getByRole<HTMLInputElement>("switch", { name: "Pictures travel too" });
  expect(travel.checked).toBe(true);
  await act(async () => fireEvent.click(travel));
  expect(letPicturesTravel).toHaveBeenCalledWith({ address: "https://couch.example/library", isPaused: false }, false);
  expect(screen.getByText(sayRefusal(refused))).toBeDefined();
});

test("how long ago it was is said anew each minute", async () => {
  cleanup();
  vi.useFakeTimers({ now: Date.parse(LAST.at) });
  const account = { address: "https://couch.example/library", isPaused: false };
  render(<SyncStanding state={{ account, last: { ...LAST, why: null }, waiting: 0, coming: 0 }} onChanged={vi.fn()} />);
  expect(screen.getByText("Up to date, just now")).toBeDefined();
  await act(async () => vi.advanceTimersByTime(125_000));
  expect(screen.getByText("Up to date, 2 minutes ago")).toBeDefined();
  vi.useRealTimers();
});

test("where the passphrase was changed elsewhere, the new one is asked for, and one that opens nothing says so", async () => {
  cleanup();
  const account = { address: "https://couch.example/library", isPaused: false };
  vi.mocked(askSync).mockResolvedValueOnce({ ok: false, why: "wrong-secret" });
  render(
    <SyncStanding
      state={{ account, last: { ...LAST, why: "later-epoch" }, waiting: 0, coming: 0 }}
      onChanged={vi.fn()}
    />,
  );
  fireEvent.change(screen.getByLabelText("New passphrase or its recovery key"), { target: { value: "another one" } });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Go on" })));
  expect(askSync).toHaveBeenCalledWith({ act: "unlock", secret: "another one" });
  expect(screen.getByText(/does not open this library/)).toBeDefined();
});

test("a sync that was asked for and never ends, as where what did it died, can be asked for again", async () => {
  vi.useFakeTimers();
  vi.mocked(syncNow).mockResolvedValueOnce(null);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Sync now" })));
  expect(screen.getByText("Syncing…")).toBeDefined();
  await act(async () => vi.advanceTimersByTime(360_000));
  expect(screen.queryByText("Syncing…")).toBeNull();
  vi.useRealTimers();
});
