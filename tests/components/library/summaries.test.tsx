// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { playAt } from "../../../lib/browser/play-at.ts";
import { modelSetting, summariserSetting, templateSetting } from "../../../lib/browser/settings.ts";
import type { Ending } from "../../../lib/library/commands/job-command.ts";
import { isJob, type Job } from "../../../lib/library/job.ts";
import { openEntry, withTranscript } from "./open-entry.ts";
import { commandInTest, showLibrary } from "./show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("./fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn(), libraryPageAddress: () => "about:" }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
vi.mock("../../../lib/browser/own-origin.ts", () => ({ ownOrigin: () => "chrome-extension://lectern" }));

const source = { by: "model", name: "small", prompt: "key-points" } as const;

beforeEach(async () => {
  await summariserSetting.write("model");
  await templateSetting.write("key-points");
  await modelSetting.write({ base: "http://localhost:11434/v1", model: "small", window: null });
});

/** An entry with two versions, and the way to work on its jobs as the offscreen document does. */
async function showEntry() {
  const entry = await openEntry("summary", async (library, lectureId) => {
    await withTranscript(library, lectureId);
    const add = (text: string, by: "page" | "model") =>
      library.perform("addSummary", {
        lectureId,
        summary: { text, source: by === "page" ? { by } : source, language: "en" },
      });
    await add("The moon pulls the sea.", "page");
    await add("The moon moves the sea. At [12:34] spring tides come.", "model");
  });
  const { perform, database, pane } = entry;
  const ask = () => act(async () => fireEvent.click(pane.getByRole("button", { name: "New" })));
  const claim = async (): Promise<Job> => {
    await waitFor(async () => expect(await database.jobs.count()).toBe(1));
    const { job } = await perform("claimJob", { owner: "me" });
    if (!job) throw new Error("There is no job");
    return job;
  };
  const end = (id: string, ending: Partial<Ending>) =>
    perform("endJob", {
      id,
      owner: "me",
      ending: { state: "done", text: "", source, language: "en", failure: null, ...ending },
    });
  return { ...entry, ask, claim, end };
}

const later = { timeout: 4000 };
const press = (element: HTMLElement) => act(async () => fireEvent.click(element));

describe("a summary by the person's model", () => {
  test("is asked for in the kind and language that are set, and comes as a version", async () => {
    const { ask, claim, end, pane } = await showEntry();
    await ask();
    const job = await claim();
    expect(job.request).toEqual({ by: "model", template: "key-points", prompt: "", language: "en" });
    expect(await pane.findByText("Waiting for your model…", {}, later)).toBeTruthy();
    await end(job.id, { text: "A third version." });
    expect(await pane.findByText("A third version.", {}, later)).toBeTruthy();
    await waitFor(() => expect(pane.queryByText("Waiting for your model…")).toBeNull(), later);
  });

  test("shows its part and what has arrived, and can be stopped", async () => {
    const { ask, claim, perform, database, pane } = await showEntry();
    await ask();
    const { id } = await claim();
    const kept = { begun: null, finished: [["one"]], partial: "The tide comes", progress: { part: 5, parts: 12 } };
    await perform("keepJob", { id, owner: "me", kept });
    expect(await pane.findByText("Part 5 of 12", {}, later)).toBeTruthy();
    expect(pane.getByText("The tide comes")).toBeTruthy();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Stop" })));
    await waitFor(async () => {
      const row = await database.jobs.get(id);
      expect(isJob(row) && (row.stopping || row.state === "stopped")).toBe(true);
    });
  });

  test("that failed says why and how to go on, until the person has seen it", async () => {
    const { ask, claim, end, pane, database } = await showEntry();
    await ask();
    const { id } = await claim();
    await end(id, { state: "failed", failure: { reason: "origin-refused", host: "localhost:11434", status: 403 } });
    const alert = await pane.findByRole("alert", {}, later);
    expect(alert.textContent).toMatch(/localhost:11434 turns browser extensions away \(403\)/);
    expect(alert.textContent).toContain("OLLAMA_ORIGINS=chrome-extension://lectern");
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Try again" })));
    await waitFor(async () => expect(await database.jobs.get(id)).toMatchObject({ state: "waiting" }));
    await claim();
    await end(id, { state: "failed", failure: { reason: "no-network", host: "localhost:11434" } });
    expect((await pane.findByRole("alert", {}, later)).textContent).toMatch(/cannot be reached/);
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Dismiss" })));
    await waitFor(() => expect(pane.queryByRole("alert")).toBeNull(), later);
    expect(await database.jobs.count()).toBe(0);
  });
});

describe("the versions", () => {
  test("say who wrote them, of which kind and in which language", async () => {
    const { pane } = await showEntry();
    const [newest] = pane.getAllByRole("radio").map((radio) => radio.closest("label")?.textContent);
    expect(newest).toMatch(/^small/);
    expect(newest).toContain("Key points with times");
    expect(newest).toContain("English");
  });

  test("have times that play the lecture", async () => {
    const { pane } = await showEntry();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Play at 12:34" })));
    expect(playAt).toHaveBeenCalledWith(expect.objectContaining({ key: "yt:aaaaaaaaaaa" }), 754);
  });

  test("can be compared word by word, and the older one shown instead", async () => {
    const { pane, database, id } = await showEntry();
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Compare" })));
    const text = pane.getByText("moves").closest(".compared");
    expect([...(text?.querySelectorAll("del") ?? [])].map((each) => each.textContent)).toEqual(["pulls"]);
    expect([...(text?.querySelectorAll("ins") ?? [])].map((each) => each.textContent)[0]).toBe("moves");
    expect(pane.getByText(/2 additions · 1 removal/)).toBeTruthy();
    const before = (await database.lectures.get(id))?.currentSummaryId;
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Show version 1 instead" })));
    await waitFor(async () => expect((await database.lectures.get(id))?.currentSummaryId).not.toBe(before));
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Done" })));
    expect(pane.getAllByRole("radio")).toHaveLength(2);
  });
});

describe("ways that need no model", () => {
  async function choose(name: RegExp | string) {
    const entry = await showEntry();
    await press(await entry.pane.findByRole("button", { name: "Choose how to summarise" }));
    await press(await screen.findByRole("menuitem", { name }));
    return entry;
  }

  test("prompt and transcript are copied, and the answer is pasted back as a version", async () => {
    const copied: string[] = [];
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
    const { pane } = await choose(/Copy and paste/);
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Copy prompt and transcript" })));
    await pane.findByText(/Copied, [\d,]+ characters/);
    expect(copied[0]).toMatch(/key points[\s\S]*\[0:00\] The moon pulls the sea/);
    await act(async () =>
      fireEvent.change(pane.getByRole("textbox", { name: "Answer to keep" }), {
        target: { value: "From a chat page." },
      }),
    );
    await act(async () => fireEvent.click(pane.getByRole("button", { name: "Save as a new version" })));
    expect(await pane.findByText("From a chat page.")).toBeTruthy();
    expect(pane.getByText("Pasted answer")).toBeTruthy();
  });

  test("the page's own description becomes a version", async () => {
    const { pane } = await choose("Use the page’s description");
    expect(await pane.findByText("Why the sea rises twice a day.")).toBeTruthy();
  });
});

test("all entries without a summary are asked for at once, and all can be stopped", async () => {
  const { database } = await showLibrary(async ({ save }) => {
    for (const key of ["a", "b", "c"]) await save({ key });
  }, "#to-summarise");
  await press(await screen.findByRole("button", { name: "Summarise all 3" }));
  expect(await screen.findByText("3 summaries on the way")).toBeTruthy();
  expect(await database.jobs.count()).toBe(3);
  await press(await screen.findByRole("button", { name: "Stop all" }, later));
  await waitFor(async () => expect(await database.jobs.count()).toBe(0));
});
