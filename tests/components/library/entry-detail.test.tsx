// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { commandInTest, showLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn() }));

/** Shows the page with one entry open beside the list. */
async function showEntry(details = false) {
  let id = "";
  const library = await showLibrary(async ({ save, perform }) => {
    id = await save({}, ["Oceans"], "The moon pulls the sea.");
    const summary = {
      text: "A later summary.\n\nOf two paragraphs.",
      source: { by: "extract" },
      language: "en",
    } as const;
    await perform("addSummary", { lectureId: id, summary });
  });
  await act(async () => {
    location.hash = `#entry/${id}?tag=Oceans`;
    dispatchEvent(new Event("hashchange"));
  });
  const pane = within(await screen.findByRole("complementary", { name: "Entry" }));
  await pane.findByRole("tab", { name: "Details" });
  if (details) await act(async () => fireEvent.click(pane.getByRole("tab", { name: "Details" })));
  const lecture = async () => (await library.database.lectures.get(id)) ?? null;
  return { ...library, id, pane, lecture };
}

async function type(field: HTMLElement, value: string): Promise<void> {
  await act(async () => fireEvent.change(field, { target: { value } }));
  await act(async () => fireEvent.blur(field));
}

describe("the detail pane", () => {
  test("stands beside the list that it was opened from", async () => {
    await showEntry();
    await screen.findByRole("heading", { level: 1, name: "Tag search results for “Oceans”" });
    expect(screen.getByRole("article").className).toContain("open");
  });

  test("shows the versions newest first, and shows another one at once", async () => {
    const { pane, lecture } = await showEntry();
    const versions = pane.getAllByRole<HTMLInputElement>("radio");
    expect(versions.map(({ checked }) => checked)).toEqual([true, false]);
    expect(pane.getByText("Of two paragraphs.")).toBeTruthy();
    const before = (await lecture())?.currentSummaryId;
    await act(async () => fireEvent.click(versions[1] ?? document.body));
    expect(await pane.findByText("The moon pulls the sea.")).toBeTruthy();
    expect((await lecture())?.currentSummaryId).not.toBe(before);
  });

  test("an edited summary becomes a new version", async () => {
    const { pane, database } = await showEntry();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Edit" })));
    await act(async () =>
      fireEvent.change(pane.getByRole("textbox", { name: "Summary" }), { target: { value: "Mine." } }),
    );
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Save as a new version" })));
    expect(await pane.findByText("Edited by you")).toBeTruthy();
    expect(await database.summaries.count()).toBe(3);
  });

  test("a deleted version can be brought back", async () => {
    const { pane } = await showEntry();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Delete this version" })));
    await waitFor(() => expect(pane.getAllByRole("radio")).toHaveLength(1));
    await act(async () => fireEvent.click(screen.getByRole("button", { name: "Undo" })));
    await waitFor(() => expect(pane.getAllByRole("radio")).toHaveLength(2));
  });

  test("moving to Trash closes it and can be undone", async () => {
    const { pane, lecture } = await showEntry();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Move to Trash" })));
    expect(screen.queryByRole("complementary")).toBeNull();
    await waitFor(async () => expect((await lecture())?.deletedAt).not.toBeNull());
    const button = await screen.findByRole("button", { name: "Undo" });
    await act(async () => fireEvent.click(button));
    await waitFor(async () => expect((await lecture())?.deletedAt).toBeNull());
  });

  test("an address whose entry is gone says so", async () => {
    await showLibrary(async ({ save }) => save(), "#entry/gone");
    expect(await screen.findByRole("heading", { name: "This entry is not in the library" })).toBeTruthy();
  });
});

describe("the details", () => {
  test.each([
    ["Title", "Tides, again", { title: "Tides, again" }],
    ["Creators, separated by commas", "Ada，Ben、 Ada", { creators: ["Ada", "Ben"] }],
    ["Published", "2024-08-28", { published: { value: "2024-08-28", precision: "day" } }],
    ["Published", "", { published: null }],
    ["Duration", "1:44:30", { durationSeconds: 6270 }],
    ["Description", "Two\nlines", { description: "Two\nlines" }],
  ])("%s is kept when its field is left: %s", async (label, value, kept) => {
    const { pane, lecture } = await showEntry(true);
    await type(pane.getByLabelText(label), value);
    await waitFor(async () => expect(await lecture()).toMatchObject(kept));
  });

  test.each([
    ["Title", " ", "A title cannot be empty."],
    ["Published", "31.2.2024", "Write the date as 2024-08-28."],
    ["Duration", "an hour", "Write the duration as 1:44:30."],
  ])("%s that cannot be kept stays in its field with a sentence", async (label, value, sentence) => {
    const { pane, lecture } = await showEntry(true);
    const before = await lecture();
    await type(pane.getByLabelText(label), value);
    expect(pane.getByText(sentence)).toBeTruthy();
    expect(pane.getByLabelText<HTMLInputElement>(label).value).toBe(value);
    expect(await lecture()).toEqual(before);
  });

  test("a field shows again what it said when its change is undone", async () => {
    const { pane } = await showEntry(true);
    const field = pane.getByLabelText<HTMLInputElement>("Duration");
    await type(field, "2:00:00");
    const undo = await screen.findByRole("button", { name: "Undo" });
    await act(async () => fireEvent.click(undo));
    await waitFor(() => expect(field.value).toBe("1:00:00"), { timeout: 10_000 });
  });

  test("what another window changed meanwhile is shown, to be chosen", async () => {
    const { pane, perform, id, lecture } = await showEntry(true);
    const field = pane.getByLabelText("Title");
    await act(async () => fireEvent.change(field, { target: { value: "Mine" } }));
    const base = { title: "How tides work" };
    await act(async () => void (await perform("updateLecture", { id, base, patch: { title: "Theirs" } })));
    await act(async () => fireEvent.blur(field));
    expect((await pane.findByText(/This was changed elsewhere as well/)).textContent).toContain("Theirs");
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Use that" })));
    await waitFor(async () => expect(await lecture()).toMatchObject({ title: "Theirs", conflicts: [] }));
  });

  test("creators that another window named meanwhile stay, and one with a comma in the name stays whole", async () => {
    const { pane, perform, id, lecture } = await showEntry(true);
    const label = "Creators, separated by commas";
    const [base, patch] = [{ creators: (await lecture())?.creators ?? [] }, { creators: ["Martin Luther King, Jr."] }];
    await act(async () => void (await perform("updateLecture", { id, base, patch })));
    const field = await waitFor(() => {
      const found = pane.getByLabelText<HTMLInputElement>(label);
      expect(found.value).toBe("Martin Luther King, Jr.");
      return found;
    });
    await act(async () => fireEvent.change(field, { target: { value: "Martin Luther King, Jr., Ada" } }));
    const theirs = { creators: ["Martin Luther King, Jr.", "Ben"] };
    await act(async () => void (await perform("updateLecture", { id, base: patch, patch: theirs })));
    await act(async () => fireEvent.blur(field));
    const all = ["Martin Luther King, Jr.", "Ada", "Ben"];
    await waitFor(async () => expect((await lecture())?.creators).toEqual(all));
  });
});
