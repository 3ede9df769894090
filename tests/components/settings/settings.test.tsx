// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { letterKeysSetting, themeSetting, wordsPerMinuteSetting } from "../../../lib/browser/settings.ts";
import { commandInTest, showLibrary } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

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

test("deleting everything asks first", async () => {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => {});
  const { database } = await showLibrary(async ({ save }) => save(), "#settings");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Delete everything…" })));
  expect(await database.lectures.count()).toBe(1);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Delete for good" })));
  await waitFor(() => expect(reload).toHaveBeenCalled());
  expect(await database.lectures.count()).toBe(0);
});
