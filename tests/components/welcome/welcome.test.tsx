// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WelcomePage } from "../../../components/welcome/welcome-page.tsx";
import { sampleRemovedSetting } from "../../../lib/browser/settings.ts";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/library-page.ts", () => ({ libraryPageAddress: () => "options.html" }));

beforeEach(() => sampleRemovedSetting.write(false));
afterEach(cleanup);

const press = (button: HTMLElement) => act(async () => void fireEvent.click(button));
const open = () => act(async () => render(<WelcomePage />));
const sample = () => within(screen.getByRole("region", { name: "Why the sea comes twice a day" }));
const said = () =>
  sample()
    .queryAllByRole("listitem")
    .map((item) => item.textContent);

test("the first page teaches to pin, to save and to find, and leads to the library", async () => {
  await open();
  const steps = ["1. Pin Lectern", "2. Save a lecture", "3. Find it again"];
  for (const name of steps) expect(screen.getByRole("heading", { name })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Open the library" }).getAttribute("href")).toBe("options.html");
});

test("what is typed is found and marked in the sample, and it is said where nothing is", async () => {
  await open();
  const field = sample().getByRole("searchbox", { name: "Search the sample lecture" });
  await act(async () => void fireEvent.change(field, { target: { value: "SPRING ti" } }));
  expect(said()).toEqual(["15:04 At full moon the sun helps along. Sailors call that a spring tide."]);
  expect([...document.querySelectorAll(".sample-moments mark")].map((mark) => mark.textContent)).toEqual([
    "spring",
    "ti",
  ]);
  await act(async () => void fireEvent.change(field, { target: { value: "zebra" } }));
  expect(said()).toEqual([]);
  expect(sample().getByText("Nobody says that in this lecture.")).toBeTruthy();
});

test("one press takes the sample away for good, and another brings it back at once", async () => {
  await open();
  await press(sample().getByRole("button", { name: "Remove the sample" }));
  expect(screen.queryByRole("region")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
  await press(screen.getByRole("button", { name: "Undo" }));
  await press(sample().getByRole("button", { name: "Remove the sample" }));
  cleanup();
  await open();
  expect(screen.queryByText("Sample removed")).toBeNull();
  expect(screen.queryByRole("region")).toBeNull();
});
