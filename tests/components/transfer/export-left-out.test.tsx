// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type commandInTest, showLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", async () => {
  const { commandInTest: command } = await import("../library/show-library.tsx");
  return { sendCommand: (...given: Parameters<typeof commandInTest>) => command(...given) };
});
vi.mock("../../../lib/browser/report.ts", async () => (await import("../library/fake-report.ts")).fakeReport());
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

let files = 0;

beforeEach(() => {
  files = 0;
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:test");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download) files++;
  });
});

async function exportAs(format: RegExp) {
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Import and export" })));
  const dialog = within(await screen.findByRole("dialog", { name: "Import and export" }));
  await act(async () => fireEvent.click(dialog.getByRole("radio", { name: format })));
  await act(async () => fireEvent.click(dialog.getByRole("button", { name: /^Export 2 entries/ })));
  return dialog;
}

describe.each([
  ["SRT captions", /^SRT captions/],
  ["Anki", /^Anki/],
  ["OPML", /^OPML/],
])("%s", (_, format) => {
  test("writes no empty file, and says why", async () => {
    await showLibrary(async ({ save }) => {
      await save({ key: "yt:1", title: "Tides" });
      await save({ key: "yt:2", title: "Rome" });
    });
    const dialog = await exportAs(format);
    expect((await dialog.findByRole("alert")).textContent).toContain("No file was written");
    expect(files).toBe(0);
  });
});

test("entries that a format has no place for are counted", async () => {
  await showLibrary(async ({ save }) => {
    await save({ key: "yt:1", title: "Tides", series: { title: "The sea" } });
    await save({ key: "yt:2", title: "Rome" });
  });
  const dialog = await exportAs(/^OPML/);
  expect(await dialog.findByText("1 entry is not in the file: it has nothing that this format holds.")).toBeTruthy();
  expect(files).toBe(1);
});
