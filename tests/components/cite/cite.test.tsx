// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { openEntry } from "../library/open-entry.ts";
import { commandInTest, type TestLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

let copied: Readonly<Record<string, string>> = {};

beforeEach(() => {
  copied = {};
  const clipboard = {
    writeText: async (text: string) => void (copied = { "text/plain": text }),
    write: async ([item]: readonly { readonly parts: Readonly<Record<string, Blob>> }[]) => {
      const parts = Object.entries(item?.parts ?? {});
      copied = Object.fromEntries(
        await Promise.all(parts.map(async ([type, part]) => [type, await part.text()] as const)),
      );
    },
  };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  vi.stubGlobal(
    "ClipboardItem",
    class {
      readonly parts: Readonly<Record<string, Blob>>;
      constructor(parts: Readonly<Record<string, Blob>>) {
        this.parts = parts;
      }
    },
  );
});

async function dialog() {
  const shown = within(await screen.findByRole("dialog", { name: "Cite" }));
  await waitFor(() => expect(shown.getByRole("region", { name: "Reference" }).textContent).toContain("http"));
  return shown;
}

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));
const change = (field: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(field, { target: { value } }));

test("the letter C cites the open entry, with Copy under the hand; it is copied with its italics", async () => {
  await openEntry("summary");
  await act(async () => void fireEvent.keyDown(document.body, { key: "c" }));
  const shown = await dialog();
  const [copy] = shown.getAllByRole("button", { name: "Copy" });
  await waitFor(() => expect(document.activeElement).toBe(copy));
  if (copy) await press(copy);
  await waitFor(() => expect(shown.getByText("Copied")).toBeTruthy());
  expect(copied["text/plain"]).toContain("[Video]");
  expect(copied["text/html"]).toContain("<i>");
});

test("a note's moment goes along, and can be changed or taken out", async () => {
  const withNote = ({ perform }: TestLibrary, lectureId: string) =>
    perform("addNote", { lectureId, atSeconds: 754, text: "Spring tides" });
  const { pane } = await openEntry("notes", withNote);
  await press(await pane.findByRole("button", { name: "Cite the moment 12:34" }));
  const shown = await dialog();
  await change(shown.getByRole("combobox", { name: "Style or format" }), "link");
  const reference = () => shown.getByRole("region", { name: "Reference" }).textContent;
  await waitFor(() => expect(reference()).toContain("t=754"));
  const moment = shown.getByRole("textbox", { name: "Moment" });
  await change(moment, "1:00:00");
  await waitFor(() => expect(reference()).toContain("t=3600"));
  await change(moment, "");
  await waitFor(() => expect(reference()).not.toContain("t="));
});

test("what is no time is said, and the reference is of the whole lecture", async () => {
  const { pane } = await openEntry("summary");
  await press(pane.getByRole("button", { name: "Cite this lecture" }));
  const shown = await dialog();
  await change(shown.getByRole("textbox", { name: "Moment" }), "soon");
  expect(shown.getByRole("alert").textContent).toMatch(/Write a time such as 12:34/);
});

test("when the browser does not let Lectern copy, it says so", async () => {
  const denied = () => Promise.reject(new Error("denied"));
  Object.assign(navigator.clipboard, { write: denied, writeText: denied });
  const { pane } = await openEntry("summary");
  await press(pane.getByRole("button", { name: "Cite this lecture" }));
  const shown = await dialog();
  const [copy] = shown.getAllByRole("button", { name: "Copy" });
  if (copy) await press(copy);
  await waitFor(() => expect(shown.getByText(/did not let Lectern copy/)).toBeTruthy());
});
