// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { askForTags } from "../../../lib/browser/ask-for-tags.ts";
import type { TagAnswer } from "../../../lib/browser/server-question.ts";
import { modelSetting } from "../../../lib/browser/settings.ts";
import { openEntry, withTranscript } from "../library/open-entry.ts";
import { commandInTest } from "../library/show-library.tsx";

vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: (...command: Parameters<typeof commandInTest>) => commandInTest(...command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn(), libraryPageAddress: () => "about:" }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));
vi.mock("../../../lib/browser/own-origin.ts", () => ({ ownOrigin: () => "chrome-extension://lectern" }));
vi.mock("../../../lib/browser/ask-for-tags.ts", () => ({ askForTags: vi.fn() }));

const name = "Ask small for tags";

beforeEach(async () => {
  vi.mocked(askForTags).mockReset();
  await modelSetting.write({ base: "http://localhost:11434/v1", model: "small", window: null });
});

const answering = (answer: TagAnswer) => vi.mocked(askForTags).mockResolvedValue(answer);

/** An entry with a transcript, in a library with one other entry. */
async function show() {
  const entry = await openEntry("details", async (library, lectureId) => {
    await withTranscript(library, lectureId);
    await library.save({ key: "yt:other", title: "Fish", creators: [] }, ["Oceans"]);
  });
  const press = async (label: string): Promise<void> => {
    const button = await entry.pane.findByRole("button", { name: label });
    await act(async () => void fireEvent.click(button));
  };
  const tags = async () => (await entry.database.lectures.get(entry.id))?.tags;
  return { ...entry, press, tags };
}

describe("tags by the person's own model", () => {
  test("are asked for by a press and never else, and it says before where the text goes", async () => {
    const { pane } = await show();
    await pane.findByRole("button", { name });
    expect(pane.getByText("Sends this entry’s text and your tags to localhost:11434")).toBeTruthy();
    expect(askForTags).not.toHaveBeenCalled();
  });

  test("cannot be asked for where no model is set", async () => {
    await modelSetting.write(null);
    const { pane } = await show();
    await pane.findByRole("group", { name: "Suggested tags" });
    expect(pane.queryByRole("button", { name: /^Ask/ })).toBeNull();
  });

  test("join the suggestions with the model as their reason, in the person's own spelling, and are added only when pressed", async () => {
    answering({ ok: true, text: '["oceans", "Spring tides", "<b>bold</b>"]' });
    const { pane, press, tags } = await show();
    // By now the entry's transcript has been read too.
    await pane.findByRole("group", { name: "Suggested tags" });
    await press(name);
    expect(await pane.findByText("small suggests 2 tags.")).toBeTruthy();
    expect(vi.mocked(askForTags).mock.calls[0]?.[0]).toMatchObject({
      title: "How tides work",
      own: ["Oceans"],
      transcript: expect.stringContaining("The moon pulls the sea"),
    });
    const added = await pane.findByRole("button", { name: "Add tag Oceans" });
    expect(added.closest(".suggestion")?.textContent).toBe("Oceanssuggested by small");
    expect(await tags()).toEqual([]);
    await act(async () => fireEvent.click(added));
    await waitFor(async () => expect(await tags()).toEqual(["Oceans"]));
    expect(pane.getByRole("button", { name: "Add tag Spring tides" })).toBeTruthy();
    expect(askForTags).toHaveBeenCalledOnce();
  });

  test("that do not come are told in the sentence of a summary, and can be tried again", async () => {
    const failure = { reason: "key-refused", host: "localhost:11434" } as const;
    answering({ ok: false, failure, received: "" });
    const { pane, press } = await show();
    await press(name);
    const alert = within(await pane.findByRole("alert"));
    expect(alert.getByText(/^localhost:11434 refused the key \(401\)\. Check it in Settings/)).toBeTruthy();
    expect(alert.getByRole("button", { name: "Open Settings" })).toBeTruthy();
    answering({ ok: true, text: "[]" });
    await press("Try again");
    expect(await pane.findByText("small suggests no tags.")).toBeTruthy();
  });

  test("that had arrived before the answer broke off are kept", async () => {
    answering({ ok: false, failure: { reason: "cut", host: "localhost:11434" }, received: '["Gravity", "Spri' });
    const { pane, press } = await show();
    await press(name);
    expect((await pane.findByRole("alert")).textContent).toMatch(/broke off .* What had arrived is kept\./);
    expect(await pane.findByRole("button", { name: "Add tag Gravity" })).toBeTruthy();
  });

  test("can be stopped, and leaving the entry stops them", async () => {
    const signals: AbortSignal[] = [];
    vi.mocked(askForTags).mockImplementation((_, __, signal) => {
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
      });
    });
    const { pane, press } = await show();
    await press(name);
    expect(await pane.findByText("Waiting for your model…")).toBeTruthy();
    await press(name);
    expect(signals).toHaveLength(1);
    await press("Stop");
    expect(pane.queryByText("Waiting for your model…")).toBeNull();
    await press(name);
    await waitFor(() => expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]));
    cleanup();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("name a model with a long name by its end", async () => {
    const model = "hf.co/somebody/Model-30B-A3B-Instruct-2507-GGUF:Q4_K_M";
    await modelSetting.write({ base: "http://localhost:11434/v1", model, window: null });
    const { pane } = await show();
    expect(await pane.findByRole("button", { name: "Ask Model-30B-A3B-Instruct-2507… for tags" })).toBeTruthy();
  });
});
