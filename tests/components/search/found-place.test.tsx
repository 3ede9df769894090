// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { found, showPopupSearch, type, type TestLibrary } from "./popup-search-shown.tsx";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));
vi.mock("../../../lib/browser/library-page.ts", () => ({
  libraryPageAddress: (place = "") => `library${place}`,
  librarySearchAddress: (query: string) => `library#all?q=${query}`,
  openLibraryPage: vi.fn(),
  openPage: vi.fn(),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

/** One entry in which each of these words stands in another place only. */
async function remembered({ save, perform }: TestLibrary): Promise<void> {
  const id = await save(
    {
      title: "Estuaries",
      site: "Harbour School",
      url: "https://talks.example/estuaries",
      description: "",
      creators: [],
      keywords: ["salinity", "sluice gates"],
      series: { title: "Coastal engineering, autumn" },
      chapters: [
        { startSeconds: 0, title: "Welcome" },
        { startSeconds: 760, title: "Sediment and silt" },
        { startSeconds: 1510, title: "Sediment budgets in practice" },
      ],
    },
    ["Water"],
    "A first version about brackish lagoons.",
  );
  await perform("addSummary", {
    lectureId: id,
    summary: { text: "Another version on rivers.", source: { by: "person" }, language: null },
  });
  await perform("addNote", { lectureId: id, text: "Ask about mangroves", atSeconds: null });
}

const place = () => document.querySelector(".found > p:not(.dots)")?.textContent;

test.each([
  ["silt", "Chapter 12:40 Sediment and silt"],
  ["sediment practice", "Chapter 25:10 Sediment budgets in practice"],
  ["coastal", "Series: Coastal engineering, autumn"],
  ["sluice", "Keyword: sluice gates"],
  ["harbour", "Site: Harbour School"],
  ["talks.example", "Site: talks.example"],
  ["rivers", "Summary: Another version on rivers."],
  ["lagoons", "Earlier summary: A first version about brackish lagoons."],
  ["mangroves", "Notes: Ask about mangroves"],
])("who searches %s reads where it was found", async (query, words) => {
  await showPopupSearch(remembered);
  await type(query);
  await waitFor(() => expect(place()).toBe(words));
});

test("a chapter that was found is played from its second", async () => {
  await showPopupSearch(remembered);
  await type("silt");
  fireEvent.click(await screen.findByRole("button", { name: "Play at 12:40" }));
  expect(playAt).toHaveBeenCalledWith(expect.objectContaining({ title: "Estuaries" }), 760);
});

test("texts of a person or a page stand in their own direction", async () => {
  await showPopupSearch(async ({ save }) => {
    await save({ title: "مقدمة في AI.", creators: ["ليلى"] }, ["تعلم"], "ملخص عن AI في سطر.");
  });
  await type("ai");
  await waitFor(() => expect(found()).toHaveLength(1));
  const texts = ["h2", ".creator", ".chip > span"].map((selector) => document.querySelector(selector));
  expect(texts.map((each) => each?.getAttribute("dir"))).toEqual(["auto", "auto", "auto"]);
  expect((await screen.findByText(/ملخص/)).closest("bdi")).not.toBeNull();
});
