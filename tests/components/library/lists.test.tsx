// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Library } from "../../../components/library/library.tsx";
import { commandInTest, rows, showLibrary, type TestLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));

const skeletons = () => document.querySelectorAll(".late-skeleton .skeleton").length;

async function threeLectures({ save }: TestLibrary): Promise<void> {
  await save({ key: "yt:sea", title: "The sea" }, ["Oceans", "Physics"]);
  await save({ key: "yt:moon", title: "Tides and the moon" }, ["Oceans"]);
  await save({ key: "yt:rome", title: "The fall of Rome" }, ["History"]);
}

test("a library that is being opened is not blank: lines stand in the place of its list", async () => {
  const open = () => new Promise<never>(() => {});
  await act(async () => render(<Library open={open} />));
  expect(skeletons()).toBeGreaterThan(0);
});

test("the lines give way to the list once it is read", async () => {
  await showLibrary(threeLectures);
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(skeletons()).toBe(0);
});

test("over a single entry no room is kept for tags to narrow by, and over several it is", async () => {
  await showLibrary(threeLectures, "#all?tag=History");
  await waitFor(() => expect(rows()).toEqual(["The fall of Rome"]));
  expect(document.querySelector(".tags-within")).toBeNull();
  await act(async () => {
    location.hash = "#all?tag=Oceans";
    dispatchEvent(new Event("hashchange"));
  });
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(document.querySelector(".tags-within")).not.toBeNull();
});

test("a library with tags is never said to have none while they are being read", async () => {
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(document.body.textContent ?? ""));
  watch.observe(document.body, { childList: true, subtree: true });
  await showLibrary(threeLectures, "#tags");
  await screen.findByText(/^3 tags/);
  watch.disconnect();
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter((text) => text.includes("No tags yet"))).toEqual([]);
});
