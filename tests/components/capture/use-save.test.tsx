// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { useDraft } from "../../../components/capture/use-draft.ts";
import { BesideProvider, type BesidePage } from "../../../components/hooks/use-beside.tsx";
import { useSave } from "../../../components/capture/use-save.ts";
import type { CapturedLecture } from "../../../lib/capture/captured.ts";
import type { Command } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import type { Draft } from "../../../lib/library/draft.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../../lib/library/lookup.ts";
import { besidePage } from "../hooks/beside-page.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { lectureFacts, openTestLibrary } from "../../lib/library/open-test-library.ts";
import { unreadPage } from "../popup/unread-page.ts";

const background = vi.hoisted(() => ({ deliver: null as ((command: Command) => Promise<unknown>) | null }));
vi.mock("../../../lib/browser/messages.ts", () => ({
  sendMessage: (_: string, command: Command) => background.deliver?.(command),
}));

const facts = lectureFacts();
const captured: CapturedLecture = {
  ...facts,
  certainty: "sure",
  plays: facts.title,
  identity: facts.key,
  captionTracks: [],
  list: null,
  players: [],
};

/** The limit of waits, in milliseconds. */
const SLOW = 10_000;

let refused = false;

/** A form whose first save is answered when the test says so. */
async function openForm(beside: BesidePage | null = null) {
  const library = await openTestLibrary();
  const answer = Promise.withResolvers<void>();
  background.deliver = async (command) => {
    const reply = await run(library.database, command);
    if (command.type === "saveLecture") await answer.promise;
    if (refused && command.type === "saveLecture") return { status: "refused", reason: "unknown" };
    return reply;
  };
  const reading = unreadPage(library.openAsPage());
  const onSaved = vi.fn<(id: string) => void>();
  const tell = vi.fn<(text: string) => void>();
  const transcript = { state: { phase: "answered", answer: null }, arrived: null } as const;
  const { result, rerender } = renderHook(
    ({ found }: { readonly found: Draft | null }) => {
      const { draft, latest, change, keeper } = useDraft(captured.key, captured.key, found);
      const form = useSave({ captured, latest, reading, picture: null, transcript, keeper, onSaved, tell });
      return { ...form, draft, change };
    },
    {
      initialProps: { found: null as Draft | null },
      wrapper: ({ children }) => <BesideProvider value={beside}>{children}</BesideProvider>,
    },
  );
  const find = (found: Draft) => act(async () => rerender({ found }));
  const type = (patch: Partial<Draft>) => act(async () => result.current.change(patch));
  const saved = async () => {
    const [{ id } = { id: "" }] = await library.database.lectures.toArray();
    return lookupLecture(idbReader(await reading.library), id);
  };
  return {
    draft: () => result.current.draft,
    find,
    library,
    answer,
    onSaved,
    tell,
    type,
    saved,
    save: () => act(async () => void result.current.save()),
  };
}

const BEGUN = { title: "A title", tags: ["one", "two"], summary: "Half", note: { atSeconds: 5, text: "Note" } };

const STILL = { type: "image/webp", base64: "AAAA" } as const;

const LATER: Readonly<Record<string, readonly [Partial<Draft>, object]>> = {
  "the title": [{ title: "Another title" }, { lecture: { title: "Another title" } }],
  "a tag that is added": [{ tags: ["one", "two", "three"] }, { lecture: { tags: ["one", "two", "three"] } }],
  "a tag that is taken away": [{ tags: ["two"] }, { lecture: { tags: ["two"] } }],
  "the summary": [{ summary: "Half and whole" }, { summaries: [{ text: "Half" }, { text: "Half and whole" }] }],
  "the note": [{ note: { atSeconds: 5, text: "Noted" } }, { notes: [{ atSeconds: 5, text: "Noted" }] }],
};

afterEach(() => {
  refused = false;
  cleanup();
});

describe("what is typed while a save is under way is kept", () => {
  test.each(Object.entries(LATER))("%s", async (_, [later, kept]) => {
    const form = await openForm();
    await form.type(BEGUN);
    await form.save();
    await vi.waitFor(async () => expect(await form.saved()).not.toBeNull(), SLOW);
    await form.type(later);
    form.answer.resolve();
    await vi.waitFor(() => expect(form.onSaved).toHaveBeenCalledOnce(), SLOW);
    expect(await form.saved()).toMatchObject(kept);
    await vi.waitFor(async () => expect(await form.library.database.drafts.count()).toBe(0), SLOW);
  });

  test.each([
    ["another picture", { atSeconds: 5, text: "Note", still: { type: "image/webp", base64: "BBBB" } }],
    ["words", { atSeconds: 9, text: "Written after it" }],
  ] as const)("%s after a note with a picture, as a note of its own", async (_, next) => {
    const form = await openForm();
    const note = { atSeconds: 5, text: "Note", still: { type: "image/webp", base64: "AAAA" } } as const;
    await form.type({ ...BEGUN, note });
    await form.save();
    await vi.waitFor(async () => expect(await form.saved()).not.toBeNull(), SLOW);
    await form.type({ note: next });
    await form.save();
    form.answer.resolve();
    await vi.waitFor(() => expect(form.onSaved).toHaveBeenCalledOnce(), SLOW);
    expect((await form.saved())?.notes.map(({ text }) => text)).toEqual(["Note", next.text]);
    const stills = await form.library.database.stills.toArray();
    expect(stills.map(({ base64 }) => base64)).toEqual("still" in next ? ["AAAA", "BBBB"] : ["AAAA"]);
  });

  test.each([
    ["words that go on with a note with a picture, as its words", { still: STILL }, "Note and more"],
    ["a picture of what was being written, with those words", {}, "Note"],
  ] as const)("%s", async (_, first, text) => {
    const form = await openForm();
    await form.type({ ...BEGUN, note: { atSeconds: 5, text: "Note", ...first } });
    await form.save();
    await vi.waitFor(async () => expect(await form.saved()).not.toBeNull(), SLOW);
    await form.type({ note: { atSeconds: 5, text, still: STILL } });
    form.answer.resolve();
    await vi.waitFor(() => expect(form.onSaved).toHaveBeenCalledOnce(), SLOW);
    const [note, another] = (await form.saved())?.notes ?? [];
    expect([note?.text, another]).toEqual([text, undefined]);
    expect((await form.library.database.stills.toArray()).map(({ id }) => id)).toEqual([note?.id]);
  });

  test("what is typed after the answer, before the form has become the entry", async () => {
    const form = await openForm();
    await form.type(BEGUN);
    await form.save();
    await vi.waitFor(async () => expect(await form.saved()).not.toBeNull(), SLOW);
    await form.type({ summary: "Half and" });
    form.answer.resolve();
    await form.type({ summary: "Half and whole" });
    await vi.waitFor(() => expect(form.onSaved).toHaveBeenCalledOnce(), SLOW);
    expect((await form.saved())?.summaries.map(({ text }) => text)).toEqual(["Half", "Half and whole"]);
  });

  test("when the popup closes before it has heard that it is saved", async () => {
    const form = await openForm();
    await form.type(BEGUN);
    await form.save();
    await vi.waitFor(async () => expect(await form.saved()).not.toBeNull(), SLOW);
    await form.type({ title: "Another title", summary: "Half and whole", tags: ["one", "two", "three"] });
    await act(async () => void dispatchEvent(new Event("pagehide")));
    await vi.waitFor(
      async () =>
        expect(await form.saved()).toMatchObject({
          lecture: { title: "Another title", tags: ["one", "two", "three"] },
          summaries: [{ text: "Half" }, { text: "Half and whole" }],
          notes: [{ text: "Note" }],
        }),
      SLOW,
    );
    expect(await form.library.database.drafts.count()).toBe(0);
    expect((await form.saved())?.notes).toHaveLength(1);
  });
});

test("tags that the entry has no room for are said once it is saved", async () => {
  const form = await openForm();
  await form.type({ tags: Array.from({ length: 202 }, (_, at) => `tag ${at}`) });
  await form.save();
  form.answer.resolve();
  await vi.waitFor(() => expect(form.onSaved).toHaveBeenCalledOnce(), SLOW);
  expect(form.tell).toHaveBeenCalledWith("Saved. 2 tags were left out: an entry has room for 200.");
  expect((await form.saved())?.lecture.tags).toHaveLength(200);
});

const BESIDE = besidePage(heardPlayer(null).player);

test("beside the video a save that fails is said where it is seen, whatever part of the panel is shown", async () => {
  refused = true;
  const form = await openForm(BESIDE);
  await form.type(BEGUN);
  await form.save();
  form.answer.resolve();
  await vi.waitFor(() => expect(form.tell).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/./)), SLOW);
  expect(form.onSaved).not.toHaveBeenCalled();
});

test("what is typed elsewhere for the same page takes the place of what is older, and is built on", async () => {
  const form = await openForm(BESIDE);
  await form.type({ title: "Typed here" });
  await vi.waitFor(async () => expect(await form.library.database.drafts.count()).toBe(1), SLOW);
  const later = new Date(Date.now() + 1).toISOString();
  await form.find({ ...form.draft(), title: "Typed in the popup", updatedAt: later });
  expect(form.draft().title).toBe("Typed in the popup");
  await form.find({ ...form.draft(), title: "Older", updatedAt: "2020-01-01T00:00:00.000Z" });
  await form.type({ tags: ["tides"] });
  expect(form.draft()).toMatchObject({ title: "Typed in the popup", tags: ["tides"] });
});
