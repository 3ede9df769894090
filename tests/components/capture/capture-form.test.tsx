// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { CaptureForm } from "../../../components/capture/capture-form.tsx";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import { EditsProvider } from "../../../components/hooks/use-found-edit.tsx";
import { type BesidePage, BesideProvider } from "../../../components/hooks/use-beside.tsx";
import type { CapturedLecture } from "../../../lib/capture/captured.ts";
import type { Command } from "../../../lib/library/commands/command.ts";
import { type Draft, emptyDraft } from "../../../lib/library/draft.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { besidePage } from "../hooks/beside-page.ts";
import { lectureFacts, openTestLibrary } from "../../lib/library/open-test-library.ts";
import { unreadPage } from "../popup/unread-page.ts";

const background = vi.hoisted(() => ({ deliver: null as ((command: Command) => Promise<unknown>) | null }));
vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/messages.ts", () => ({
  sendMessage: (_: string, command: Command) => background.deliver?.(command),
}));
vi.mock("../../../lib/browser/opened-for.ts", () => ({ wasOpenedToWrite: async () => false }));

interface Around {
  readonly beside?: BesidePage;
  /** A save is answered once this resolves. */
  readonly answer?: Promise<void>;
}

async function openForm(read: Partial<CapturedLecture>, draft: Draft | null = null, { beside, answer }: Around = {}) {
  const library = await openTestLibrary();
  background.deliver = async (command) => {
    const reply = await run(library.database, command);
    if (command.type === "saveLecture") await answer;
    return reply;
  };
  const reading = unreadPage(library.openAsPage());
  const facts = lectureFacts();
  const nothingElse = { identity: facts.key, captionTracks: [], list: null, players: [] };
  const captured: CapturedLecture = { ...facts, ...nothingElse, certainty: "possible", plays: facts.title, ...read };
  const page = { phase: "lecture", captured, draft, provisionalKey: facts.key, tags: [] } as const;
  await act(async () =>
    render(
      <CommandsProvider>
        <EditsProvider library={reading.library}>
          <BesideProvider value={beside ?? null}>
            <CaptureForm page={page} reading={reading} onSaved={() => {}} onReadPlayer={() => {}} />
          </BesideProvider>
        </EditsProvider>
      </CommandsProvider>,
    ),
  );
  return library;
}

/** The limit of waits, in milliseconds. */
const SLOW = 10_000;

// Loaded later by the form; here it is there from the start, however busy the machine is.
beforeAll(async () => void (await import("../../../components/capture/form-parts.ts")));
afterEach(cleanup);

const chosen = () => screen.getByRole("group", { name: "Kind" }).querySelector("[aria-pressed=true]")?.textContent;

test("a page that only may be about a lecture says what it plays, and is saved as the kind that the person chooses", async () => {
  const { database } = await openForm({ kind: "video", plays: "Tides and harbours" });
  expect(screen.getByText("This page plays “Tides and harbours”")).toBeTruthy();
  expect(chosen()).toBe("Video");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Audio" })));
  await act(
    async () => void fireEvent.keyDown(screen.getByRole("textbox", { name: "Title" }), { key: "Enter", ctrlKey: true }),
  );
  await vi.waitFor(async () => expect(await database.lectures.toArray()).toMatchObject([{ kind: "audio" }]), SLOW);
});

test("a page on which no player was found says that it is kept as a page, with all that it says", async () => {
  const { database } = await openForm({ kind: "page", plays: null, description: "The moon and the sea." });
  expect(screen.getByText("No player found; kept as a page")).toBeTruthy();
  expect(chosen()).toBe("Page");
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: /Save/ })));
  const kept = [{ kind: "page", description: "The moon and the sea." }];
  await vi.waitFor(async () => expect(await database.lectures.toArray()).toMatchObject(kept), SLOW);
});

test("a page that is surely about a lecture asks nothing", async () => {
  await openForm({ certainty: "sure" });
  expect(screen.queryByRole("group", { name: "Kind" })).toBeNull();
});

test("where nothing of what is typed can be kept on a full disk the form says so, as long as it is so", async () => {
  const { database } = await openForm({ certainty: "sure" });
  const { deliver } = background;
  const type = async (text: string) =>
    act(async () => void fireEvent.change(screen.getByRole("textbox", { name: "Title" }), { target: { value: text } }));
  background.deliver = async () => ({ status: "refused", reason: "disk-full", detail: "" });
  await type("Tides and");
  expect((await screen.findByRole("alert", {}, { timeout: SLOW })).textContent).toMatch(/disk is almost full/);
  background.deliver = deliver;
  await type("Tides and moons");
  await vi.waitFor(() => expect(screen.queryByRole("alert")).toBeNull(), SLOW);
  expect(await database.drafts.toArray()).toMatchObject([{ title: "Tides and moons" }]);
});

test("an answer that breaks off says so in the form, until it is written on", async () => {
  const version = {
    text: "The moon raises",
    source: { by: "model", name: "m", cutOff: "length" },
    language: "en",
  } as const;
  const draft = {
    ...emptyDraft("yt:aaaaaaaaaaa", "2026-05-14T13:00:00.000Z"),
    summary: version.text,
    versions: [version],
  };
  await openForm({ certainty: "sure" }, draft);
  const field = await screen.findByRole("textbox", { name: "Summary" }, { timeout: SLOW });
  expect(screen.getByText(/^Cut off: the model’s server/)).toBeTruthy();
  await act(async () => void fireEvent.change(field, { target: { value: "The moon raises two bulges." } }));
  expect(screen.queryByText(/^Cut off/)).toBeNull();
});

test("the title is there at once, and the summary so far in the place of its field", async () => {
  const draft = { ...emptyDraft("yt:aaaaaaaaaaa", "2026-05-14T13:00:00.000Z"), summary: "Two bulges." };
  // No frame comes, after which the field would be loaded.
  vi.stubGlobal("requestAnimationFrame", () => 0);
  await openForm({ certainty: "sure" }, draft);
  expect(screen.getByRole("textbox", { name: "Title" })).toBeTruthy();
  expect(screen.getByText("Two bulges.").closest("section")?.className).toBe("part draft-summary open");
  expect(screen.queryByRole("textbox", { name: "Summary" })).toBeNull();
  vi.unstubAllGlobals();
});

test("the summary is asked for in one line until it is wanted, and stays open then", async () => {
  await openForm({ certainty: "sure" });
  const field = await screen.findByRole("textbox", { name: "Summary" }, { timeout: SLOW });
  const isOpen = () => field.closest("section")?.classList.contains("open");
  expect(isOpen()).toBe(false);
  await act(async () => field.focus());
  expect(isOpen()).toBe(true);
  await act(async () => field.blur());
  expect(isOpen()).toBe(true);
});

test("a second picture, taken while the first is being saved, waits in the field and keeps what is written to it", async () => {
  const answer = Promise.withResolvers<void>();
  const pictures = ["AAAA", "BBBB"];
  const still = async () => ({ ok: true, picture: { type: "image/webp", base64: pictures.shift() ?? "" } }) as const;
  const beside = { ...besidePage({ ...heardPlayer({}).player, still }), notePlace: document.body };
  const { database } = await openForm({}, null, { beside, answer: answer.promise });
  const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Note/ });
  const capture = async () => {
    const button = await screen.findByRole("button", { name: "Capture the picture into a note" }, { timeout: SLOW });
    await act(async () => fireEvent.click(button));
  };
  await capture();
  await vi.waitFor(async () => expect(await database.notes.count()).toBe(1), SLOW);
  expect(field().value).toBe("");
  await capture();
  expect(field().value).toBe("Picture of the video at 1:30");
  fireEvent.change(field(), { target: { value: "Picture of the video at 1:30, again" } });
  await act(async () => answer.resolve());
  await vi.waitFor(async () => expect(await database.stills.count()).toBe(2), SLOW);
  const notes = await database.notes.toArray();
  expect(notes.map(({ text }) => text)).toEqual([
    "Picture of the video at 1:30",
    "Picture of the video at 1:30, again",
  ]);
  expect((await database.stills.toArray()).map(({ base64 }) => base64)).toEqual(["AAAA", "BBBB"]);
});
