// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { turnBackupsOff } from "../../../lib/browser/backups.ts";
import { openShortcutSettings } from "../../../lib/browser/differences/shortcut-page.ts";
import { report } from "../../../lib/browser/report.ts";
import {
  automaticBackupsSetting,
  densitySetting,
  letterKeysSetting,
  differentTagsSetting,
  savedSearchesSetting,
  themeSetting,
  wordsPerMinuteSetting,
} from "../../../lib/browser/settings.ts";
import { tabMarks } from "../../../lib/browser/tab-marks-permission.ts";
import { commandInTest, showLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/backups.ts", () => ({
  backUpNow: vi.fn(),
  showBackup: vi.fn(),
  turnBackupsOff: vi.fn(),
  turnBackupsOn: vi.fn(),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));
vi.mock("../../../lib/browser/assigned-keys.ts", () => ({
  assignedKeys: async () => ({
    _execute_action: ["Alt", "Shift", "L"],
    "save-now": ["Ctrl", "9"],
    note: [],
    beside: [],
  }),
}));
vi.mock("../../../lib/browser/differences/shortcut-page.ts", () => ({ openShortcutSettings: vi.fn() }));
vi.mock("../../../lib/browser/tab-marks-permission.ts", () => ({
  tabMarks: { read: async () => permission.allowed, watch: () => () => {}, allow: vi.fn(), giveBack: vi.fn() },
}));
vi.mock("../../../lib/browser/page-access.ts", () => ({
  grantedHosts: async () => [...permission.hosts],
  giveBackAccess: async (host: string) => {
    permission.hosts = permission.hosts.filter((each) => each !== host);
    permission.changed();
    return true;
  },
  watchAccess: (changed: () => void) => {
    permission.changed = changed;
    return () => {};
  },
}));

const permission = { allowed: false, hosts: [] as string[], changed: () => {} };

test("settings are kept as they are chosen", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Dark" })));
  await act(async () => fireEvent.click(screen.getByRole("switch", { name: "Letter keys" })));
  const speed = screen.getByRole<HTMLInputElement>("spinbutton", { name: "Words per minute" });
  await act(async () => fireEvent.change(speed, { target: { value: "300" } }));
  await act(async () => fireEvent.blur(speed));
  expect([await themeSetting.read(), await letterKeysSetting.read(), await wordsPerMinuteSetting.read()]).toEqual([
    "dark",
    false,
    300,
  ]);
  expect(screen.getByRole("button", { name: "Dark" }).getAttribute("aria-pressed")).toBe("true");
});

test("the list can be made compact", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByText("Compact")));
  expect(await densitySetting.read()).toBe("compact");
});

test("what the library takes is measured by kind when it is asked for", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByText("Measure")));
  const kinds = within(await screen.findByRole("table", { name: "Storage used" })).getAllByRole("row");
  expect(kinds.map(({ textContent }) => textContent)).toContain("Transcriptsless than 1 MB");
  expect(kinds).toHaveLength(7);
});

test("files among the downloads are said to be used with automatic backups, and taken back from there", async () => {
  await automaticBackupsSetting.write("off");
  await showLibrary(async ({ save }) => save(), "#settings");
  const row = within(screen.getByText("Files among your downloads").closest<HTMLElement>(".setting") ?? document.body);
  expect(row.getByText("Not used")).toBeTruthy();
  await act(async () => automaticBackupsSetting.write("on"));
  await act(async () => fireEvent.click(row.getByText("Remove")));
  expect(vi.mocked(turnBackupsOff)).toHaveBeenCalledOnce();
  await automaticBackupsSetting.write("unasked");
});

test("a speed out of range falls back to what it was", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  const speed = screen.getByRole<HTMLInputElement>("spinbutton", { name: "Chinese characters per minute" });
  await act(async () => fireEvent.change(speed, { target: { value: "3" } }));
  await act(async () => fireEvent.blur(speed));
  expect(speed.value).toBe("330");
});

test("the library can be checked", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Check the library" })));
  expect(await screen.findByText("All is well: 1 entry checked.")).toBeTruthy();
});

test("deleting everything asks first, and leaves no saved search and nothing of what was opened", async () => {
  await savedSearchesSetting.write([{ id: "a", name: "Sea", address: "#all?q=sea" }]);
  await differentTagsSetting.write(["sea\nseas"]);
  localStorage.setItem("recentlyOpened", "some-entry");
  const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
  const { database } = await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Delete everything…" })));
  expect(await database.lectures.count()).toBe(1);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Delete for good" })));
  await waitFor(() => expect(reload).toHaveBeenCalled());
  expect(await database.lectures.count()).toBe(0);
  expect(await savedSearchesSetting.read()).toEqual([]);
  expect(await differentTagsSetting.read()).toEqual([]);
  expect(localStorage.getItem("recentlyOpened")).toBeNull();
});

test("the shortcuts stand with the keys that the browser has given them", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  await screen.findByText("9");
  const row = (name: string) => screen.getByText(name).closest(".setting")?.textContent;
  expect(row("Open Lectern on this page")).toBe("Open Lectern on this pageAltShiftL");
  expect(row("Save this page at once")).toBe("Save this page at onceCtrl9");
  expect(row("Open Lectern to write")).toBe("Open Lectern to writeNo keys");
  fireEvent.click(screen.getByRole("button", { name: "Change in the browser" }));
  expect(openShortcutSettings).toHaveBeenCalledOnce();
});

test("the keys of the library are listed by what they are for; letters only while they are on", async () => {
  await letterKeysSetting.write(true);
  await showLibrary(async ({ save }) => save(), "#settings");
  const group = (name: string) => within(screen.getByRole("region", { name }));
  const line = (name: string, key: string) => group(name).getByText(key).parentElement?.textContent;
  expect(line("In the list", "Next and previous entry")).toBe("Next and previous entry↓↑JK");
  expect(line("Selecting", "Select all")).toBe("Select allCtrlA");
  const capture = "Capture the picture into a note";
  expect(line("In the panel beside the video", capture)).toBe(`${capture}C`);
  expect(line("Selected entries", "Summarise")).toBe("SummariseS");
  await act(async () => fireEvent.click(screen.getByRole("switch", { name: "Letter keys" })));
  expect(line("In the list", "Next and previous entry")).toBe("Next and previous entry↓↑");
  expect(group("Selected entries").queryByText("Summarise")).toBeNull();
  await act(() => letterKeysSetting.write(true));
});

test("saved pages are marked in every tab only after the person has allowed it, and no longer when they take it back", async () => {
  await showLibrary(async ({ save }) => save(), "#settings");
  const marks = screen.getByRole<HTMLInputElement>("switch", { name: "Mark pages I have saved" });
  const click = () => act(async () => fireEvent.click(marks));
  expect(marks.checked).toBe(false);
  // Denied in the browser's own dialog.
  vi.mocked(tabMarks.allow).mockResolvedValueOnce(false);
  await click();
  expect(marks.checked).toBe(false);
  vi.mocked(tabMarks.allow).mockImplementation(async () => (permission.allowed = true));
  await click();
  expect(marks.checked).toBe(true);
  vi.mocked(tabMarks.giveBack).mockImplementation(async () => {
    permission.allowed = false;
    return true;
  });
  await click();
  expect(marks.checked).toBe(false);
});

test("the hosts of players that were allowed are listed, and each can be taken back", async () => {
  permission.hosts = ["https://lectures.example/*", "https://player.example/*"];
  await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(await screen.findByRole("button", { name: "Remove lectures.example" })));
  await waitFor(() => expect(screen.queryByText("lectures.example")).toBeNull());
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Remove player.example" })));
  expect((await screen.findByText("Players that Lectern may read")).closest(".setting")?.textContent).toContain("None");
});

test("what failed inside Lectern is listed, can be copied for a report, and cleared", async () => {
  const written: string[] = [];
  vi.stubGlobal("navigator", {
    userAgent: "A browser",
    clipboard: { writeText: async (text: string) => written.push(text) },
  });
  await showLibrary(async ({ save }) => save({ title: "A secret title" }), "#settings");
  await act(async () => report("search", new TypeError("A secret title")));
  const list = await screen.findByRole("list", { name: "Recent failures" });
  expect(list.textContent).toContain("Search index");
  expect(list.textContent).toContain("TypeError");
  await screen.findByText("1 entry");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Copy for a bug report" })));
  expect(written[0]).toMatch(/^Lectern 0\.1\.0\nA browser\n1 entries/);
  expect(written[0]).not.toContain("secret");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Clear the list" })));
  expect(screen.queryByRole("list", { name: "Recent failures" })).toBeNull();
  vi.unstubAllGlobals();
});

test("what the check of the library finds is told, without a word of the entries", async () => {
  const { database } = await showLibrary(async ({ save }) => save({ title: "A secret title" }), "#settings");
  await database.lectures.toCollection().modify({ currentSummaryId: "nothing" });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Check the library" })));
  const found = await screen.findByRole("region", { name: /What the check found/ });
  expect(found.textContent).toContain("its current summary is missing");
  expect(found.textContent).not.toContain("secret");
  await database.lectures.toCollection().modify({ currentSummaryId: null });
});

test("the group of settings that was gone to is marked among them", async () => {
  await showLibrary(undefined, "#settings");
  const groups = within(await screen.findByRole("navigation", { name: "Settings" }));
  const marked = () => groups.getAllByRole("button", { current: true }).map(({ textContent }) => textContent);
  expect(marked()).toEqual(["Summary"]);
  await act(async () => fireEvent.click(groups.getByRole("button", { name: "Permissions" })));
  expect(marked()).toEqual(["Permissions"]);
});
