// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Library } from "../../../components/library/library.tsx";
import { openSearch } from "../../../lib/library/open-search.ts";
import { setInterfaceLanguage } from "../../../lib/words/say.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));
vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());

afterEach(() => {
  cleanup();
  setInterfaceLanguage("en");
  vi.restoreAllMocks();
});

/** Shows a library that opens, and of which every reading fails in this way. */
async function show(failure: Error): Promise<void> {
  vi.spyOn(console, "error").mockReturnValue();
  const { database, openAsPage } = await openTestLibrary();
  const connection = await openAsPage();
  const fail = () => Promise.reject(failure);
  const broken = Object.create(database, { transaction: { value: fail } });
  const open = async () => ({ database: broken, search: openSearch(async () => connection) });
  await act(async () => render(<Library open={open} />));
}

const damaged = () => Object.assign(new Error("Internal error."), { name: "UnknownError" });
const text = () => document.body.textContent;

test("a library that opens and cannot be read says so, and offers the ways on", async () => {
  await show(damaged());
  expect(await screen.findByRole("heading", { level: 1, name: "Your library could not be read" })).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toMatch(/something in it could not be read; why was not found out/);
  for (const name of ["Try again", "Export what can be read", "Start anew"])
    expect(screen.getByRole("button", { name })).toBeTruthy();
  expect(text()).not.toMatch(/is safe|not changed/);
});

test("and does so in Chinese", async () => {
  setInterfaceLanguage("zh-CN");
  await show(damaged());
  expect(await screen.findByRole("heading", { level: 1, name: "无法读取您的资料库" })).toBeTruthy();
  expect(text()).not.toContain("安全");
});

test("to try again begins with the list: what was open may be what cannot be read", async () => {
  const reload = vi.spyOn(location, "reload").mockReturnValue();
  location.hash = "#/all/an-entry";
  await show(damaged());
  await act(async () => fireEvent.click(await screen.findByRole("button", { name: "Try again" })));
  expect(location.hash).toBe("");
  expect(reload).toHaveBeenCalledOnce();
});

test("any other surprise claims nothing about the library, and the ways on are a button away", async () => {
  await show(new TypeError("x is not a function"));
  expect(text()).toContain("This part of Lectern stopped. Reload the page to go on.");
  expect(text()).not.toMatch(/is safe|not changed/);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "See what can be done" })));
  expect(await screen.findByRole("heading", { level: 1, name: "What can be done" })).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain(
    "whether something in the library is broken was not found out",
  );
  expect(screen.getByRole("button", { name: "Export what can be read" })).toBeTruthy();
});
