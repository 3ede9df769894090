// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, render, screen, waitFor, within } from "@testing-library/react";
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

test.each([
  ["of a tag in a part of the library", "#with-transcript?tag=Oceans", "2 entries, 2 hours"],
  ["of a search in a part of the library", "#with-transcript?q=tides", "1 entry, 1 hour"],
  ["of a tag and what is nested in it", "#all?tag=Places", "2 entries, 2 hours"],
  ["of a search in a series", "#all?series=Seas&q=tides", "1 entry, 1 hour"],
  ["of Trash", "#trash", "2 entries, 2 hours"],
  ["of a tag in Trash", "#trash?tag=Oceans", "1 entry, 1 hour"],
  ["of a search in Trash", "#trash?q=wreck", "1 entry, 1 hour"],
])("the list %s says how long its entries are together", async (_, hash, sentence) => {
  await showLibrary(async ({ save, perform }) => {
    const series = { title: "Seas" };
    const sea = await save({ key: "yt:sea", title: "The sea", series }, ["Oceans", "Places/North"]);
    const moon = await save({ key: "yt:moon", title: "Tides and the moon", series }, ["Oceans", "Places"]);
    const cues = [{ startSeconds: 0, text: "Good evening." }];
    for (const lectureId of [sea, moon])
      await perform("addTranscript", { lectureId, transcript: { language: "en", origin: "page", cues } });
    const wreck = await save({ key: "yt:wreck", title: "A wreck" }, ["Oceans"]);
    const rome = await save({ key: "yt:rome", title: "Rome" });
    for (const id of [wreck, rome]) await perform("trashLecture", { id });
  }, hash);
  await waitFor(() => expect(document.querySelector(".list-tools .meta")?.textContent).toBe(sentence));
});

test("of very many tags a row shows the first and the one that is listed, and says where the others are", async () => {
  const tags = Array.from({ length: 200 }, (_, at) => `Tag ${at}`);
  await showLibrary(({ save }) => save({ key: "yt:sea", title: "The sea" }, tags), "#all?tag=Tag%20150");
  const row = within(await screen.findByRole("article", { name: "The sea" }));
  const shown = row.getAllByRole("link", { name: /^Tag / }).map(({ textContent }) => textContent);
  expect(shown).toEqual([...tags.slice(0, 30), "Tag 150"]);
  const others = row.getByRole("link", { name: "169 more tags" });
  expect(others.getAttribute("href")).toMatch(/^#entry\//);
});

test("Trash says how long its entries stay", async () => {
  await showLibrary(
    async ({ save, perform }) => perform("trashLecture", { id: await save({ key: "yt:sea" }) }),
    "#trash",
  );
  expect(await screen.findByText("Entries that you delete stay here for 30 days.")).toBeTruthy();
});
