// @vitest-environment happy-dom
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Recovery } from "../../../components/recovery/recovery.tsx";
import { download } from "../../../components/hooks/download.ts";
import { keepImport } from "../../../components/transfer/kept-import.ts";
import { openSnapshots } from "../../../lib/backup/snapshot-store.ts";
import { takeSnapshot } from "../../../lib/backup/take-snapshot.ts";
import { beginAnew } from "../../../lib/browser/backups.ts";
import { lastCountSetting, lostEntriesSetting } from "../../../lib/browser/settings.ts";
import { sendCommand } from "../../../lib/browser/send-command.ts";
import { OpeningError } from "../../../lib/library/open-for-reading.ts";
import { exportOf } from "../../lib/library/import-file.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

vi.mock("../../../components/hooks/download.ts", () => ({ download: vi.fn() }));
vi.mock("../../../components/transfer/kept-import.ts", () => ({ keepImport: vi.fn(), dropImport: vi.fn() }));
vi.mock("../../../lib/browser/backups.ts", () => ({ beginAnew: vi.fn() }));
vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));
vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/report.ts", async () => (await import("../library/fake-report.ts")).fakeReport());

const steps: string[] = [];

beforeEach(() => {
  steps.length = 0;
  const step = (name: string) => (steps.push(name), true);
  vi.mocked(download).mockImplementation(() => void step("exported"));
  vi.mocked(keepImport).mockImplementation(async () => step("kept"));
  vi.mocked(beginAnew).mockImplementation(async () => step("emptied"));
  vi.mocked(sendCommand).mockImplementation(async () => (step("begun"), { status: "done", result: {} } as never));
});
afterEach(async () => {
  cleanup();
  await Promise.all([lastCountSetting.write(0), lostEntriesSetting.write(0)]);
  vi.unstubAllGlobals();
});

async function show(titles: readonly string[] = ["How tides work"]) {
  const factory = new IDBFactory();
  const library = await openTestLibrary(factory);
  for (const title of titles) await library.save({ key: `yt:${title}`, title });
  vi.stubGlobal("indexedDB", factory);
  await act(async () =>
    render(<Recovery error={new OpeningError("storage-broken")} leave={() => steps.push("left")} />),
  );
  return library;
}

const press = async (name: string, at = 0) =>
  act(async () => fireEvent.click(screen.getAllByRole("button", { name })[at] ?? document.body));

async function choose(file: Blob, name = "lectern-backup.json"): Promise<void> {
  const field = document.querySelector("input[type=file]");
  if (!field) throw new Error("No field for a file");
  await act(async () => fireEvent.change(field, { target: { files: [new File([file], name)] } }));
}

test("a library that cannot be opened says so, and offers the mildest way first", async () => {
  await show();
  expect(screen.getByRole("alert").textContent).toContain("Lectern has changed nothing in it");
  const names = screen.getAllByRole("button").map((button) => button.textContent);
  expect([names[0], names[1], names.at(-1)]).toEqual(["Try again", "Export what can be read", "Start anew"]);
});

test("what can be read is exported, and nothing is changed", async () => {
  await show();
  await press("Export what can be read");
  expect(await screen.findByText(/^1 entry exported to lectern-recovered-.*\.json\.$/)).toBeTruthy();
  expect(steps).toEqual(["exported"]);
});

test("a library that the browser has emptied is said to be empty, with how many were counted in it, and makes no file", async () => {
  await lostEntriesSetting.write(412);
  await show([]);
  await press("Export what can be read");
  expect(
    await screen.findByText(
      /is empty, so no file was made\. 412 entries that were counted here before are gone .*backup/,
    ),
  ).toBeTruthy();
  expect(steps).toEqual([]);
});

test("a library that is not there at all is said to lack what was counted in it", async () => {
  await lastCountSetting.write(1);
  vi.stubGlobal("indexedDB", new IDBFactory());
  await act(async () => render(<Recovery error={new OpeningError("storage-broken")} />));
  await press("Export what can be read");
  expect(
    await screen.findByText(/no library here to read\. 1 entry that was counted here before is gone/),
  ).toBeTruthy();
});

test("an export with fewer entries than were counted says how many are gone; with as many it says nothing of it", async () => {
  await lastCountSetting.write(3);
  const library = await show(["Tides", "Moons"]);
  await library.perform("trashLecture", { id: (await library.database.lectures.toArray())[0]?.id ?? "" });
  await press("Export what can be read");
  expect(await screen.findByText(/^1 entry exported to .* 1 entry that was counted here before is gone/)).toBeTruthy();
  await lastCountSetting.write(2);
  await press("Export what can be read");
  expect(await screen.findByText(/^1 entry exported to \S+\.json\.$/)).toBeTruthy();
});

test("a backup is looked at, then held, and the old library is exported before it goes", async () => {
  const library = await show();
  await choose(await exportOf(library));
  await screen.findByText("lectern-backup.json holds 1 entry.");
  expect(steps).toEqual([]);
  await press("Restore 1 entry");
  await vi.waitFor(() => expect(steps).toEqual(["kept", "exported", "emptied", "begun", "left"]));
});

test("a file that is no backup is refused, and nothing is changed", async () => {
  await show();
  await choose(new Blob(["hello"]), "letter.txt");
  await vi.waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
  expect(steps).toEqual([]);
});

test.each([
  [
    "the browser has no room to hold the backup",
    () => vi.mocked(keepImport).mockResolvedValue(false),
    /could not hold the backup/,
  ],
  [
    "the browser does not delete the library",
    () => vi.mocked(beginAnew).mockResolvedValue(false),
    /has not deleted the library yet/,
  ],
])("when %s, nothing is begun and that is said", async (_, fail, sentence) => {
  const library = await show();
  fail();
  await choose(await exportOf(library));
  await screen.findByText("lectern-backup.json holds 1 entry.");
  await press("Restore 1 entry");
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(steps).not.toContain("begun");
});

test("starting anew asks first, and exports what can be read", async () => {
  await show();
  await press("Start anew");
  await screen.findByRole("dialog", { name: "Start anew" });
  expect(steps).toEqual([]);
  await act(async () => fireEvent.click(screen.getAllByRole("button", { name: "Start anew" }).at(-1) ?? document.body));
  await vi.waitFor(() => expect(steps).toEqual(["exported", "emptied", "left"]));
});

test("a snapshot that is there is offered, and takes the library's place", async () => {
  const library = await openTestLibrary();
  await library.save({ key: "yt:1" });
  const factory = new IDBFactory();
  Object.assign(globalThis, { IDBKeyRange });
  const store = await openSnapshots(factory);
  const reason = { kind: "upgrade", from: 6 } as const;
  await takeSnapshot(library.database.backendDB(), store, { id: "snap", at: "2026-11-28T10:00:00.000Z", reason });
  store.close();
  vi.stubGlobal("indexedDB", factory);
  await act(async () => render(<Recovery error={new Error("broken")} leave={() => steps.push("left")} />));
  await screen.findByText(/before an update, from version 6/);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: /^Restore the library of 28 Nov 2026/ })));
  await vi.waitFor(() => expect(steps).toEqual(["emptied", "begun", "left"]));
});
