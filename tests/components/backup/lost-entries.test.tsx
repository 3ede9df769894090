// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import {
  lastBackupSetting,
  lastCountSetting,
  lostEntriesSetting,
  setBackSetting,
} from "../../../lib/browser/settings.ts";
import { commandInTest, rows, showLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/report.ts", async () => (await import("../library/fake-report.ts")).fakeReport());
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

beforeEach(async () => {
  await lastCountSetting.write(0);
  await lastBackupSetting.write(null);
  await lostEntriesSetting.write(0);
  await setBackSetting.write(null);
});

test("a library that was emptied while it was closed says so, and offers the way back", async () => {
  await lastCountSetting.write(23);
  await lastBackupSetting.write("2026-11-20T10:00:00.000Z");
  await showLibrary();
  expect((await screen.findByRole("alert")).textContent).toContain("held 23 entries when it was last open");
  expect(await screen.findByText(/^Last backup: 20 Nov 2026/)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Import a backup" })));
  expect(await screen.findByRole("dialog", { name: "Import and export" })).toBeTruthy();
});

test("who begins anew is not told again", async () => {
  await lastCountSetting.write(23);
  await showLibrary();
  const button = await screen.findByRole("button", { name: "Begin anew" });
  await act(async () => fireEvent.click(button));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(await lastCountSetting.read()).toBe(0);
});

test("a new library is welcomed, and one with entries is counted", async () => {
  await showLibrary();
  expect(await screen.findByText("Keep what you watch and hear")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  document.body.replaceChildren();
  await showLibrary(async ({ save }) => {
    await save({ key: "yt:1", title: "How tides work" });
  });
  await waitFor(() => expect(rows()).toEqual(["How tides work"]));
  await waitFor(async () => expect(await lastCountSetting.read()).toBe(1));
});

test("what was saved into an emptied library does not hide that the rest is gone", async () => {
  await lostEntriesSetting.write(23);
  await showLibrary(async ({ save }) => {
    await save({ key: "yt:1", title: "How tides work" });
  });
  expect((await screen.findByRole("alert")).textContent).toContain("had been emptied, and held 23 entries before");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Go on without them" })));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(await lostEntriesSetting.read()).toBe(0);
});

test("a library that lacks its latest changes says so, until the person goes on without them", async () => {
  await setBackSetting.write({ held: 300, found: 260 });
  await showLibrary(async ({ save }) => {
    await save({ key: "yt:1", title: "How tides work" });
  });
  expect((await screen.findByRole("alert")).textContent).toContain(
    "it held 300 entries, and 260 when it was opened next",
  );
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Go on without them" })));
  expect(screen.queryByRole("alert")).toBeNull();
  expect(await setBackSetting.read()).toBeNull();
});

test("once as many entries are here again as there were, it is not said any more", async () => {
  await setBackSetting.write({ held: 1, found: 0 });
  await showLibrary(async ({ save }) => {
    await save({ key: "yt:1", title: "How tides work" });
  });
  await waitFor(async () => expect(await setBackSetting.read()).toBeNull());
  expect(screen.queryByRole("alert")).toBeNull();
});
