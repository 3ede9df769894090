// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SavedEntry } from "../../../components/capture/saved-entry.tsx";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import { EditsProvider } from "../../../components/hooks/use-found-edit.tsx";
import type { Command } from "../../../lib/library/commands/command.ts";
import { editsOf } from "../../../lib/library/draft.ts";
import { idbReader } from "../../../lib/library/idb-reader.ts";
import { lookupLecture } from "../../../lib/library/lookup.ts";
import { showLibrary, type TestLibrary } from "../library/show-library.tsx";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";
import { fakeWorker, type Death } from "./fake-worker.ts";
import { unreadPage } from "../popup/unread-page.ts";

const worker = vi.hoisted(() => ({ current: null as ReturnType<typeof fakeWorker> | null }));
vi.mock("../../../lib/browser/settings.ts", async () => (await import("../library/fake-settings.ts")).fakeSettings());
vi.mock("../../../lib/browser/messages.ts", () => ({
  sendMessage: (_: string, command: Command) => worker.current?.deliver(command),
}));
vi.mock("../../../lib/browser/library-page.ts", () => ({ openPage: vi.fn(), libraryPageAddress: () => "#" }));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn(), playingSeconds: async () => null }));
vi.mock("../../../lib/browser/follow-lecture.ts", () => ({ followLecture: vi.fn(async () => {}) }));

/** For a machine that is busy with other tests. */
const LONG = { timeout: 12_000 };

const WORDS = "What a person has typed";

interface Opened {
  /** The field, after what has to be pressed for it. */
  readonly field: () => Promise<HTMLElement>;
  readonly openOther: () => Promise<void>;
  readonly leave: () => Promise<void>;
}

interface Place {
  readonly open: (library: TestLibrary, id: string, other: string) => Promise<Opened>;
}

interface EditorCase {
  /** A field like another one here, with the same way to the library: that the worker dies is tried with that one. */
  readonly isPlain?: true;
  readonly place: Place;
  readonly typed?: string;
  readonly kept: (library: TestLibrary, id: string) => Promise<boolean>;
}

const isField =
  (field: "title" | "description", value = WORDS) =>
  async ({ database }: TestLibrary, id: string) =>
    (await database.lectures.get(id))?.[field] === value;
const isNote = async ({ database }: TestLibrary, id: string) =>
  (await database.notes.where("lectureId").equals(id).toArray()).filter(({ text }) => text === WORDS).length === 1;
const isSummary = async ({ database }: TestLibrary, id: string) => {
  const current = (await database.lectures.get(id))?.currentSummaryId ?? "";
  const versions = await database.summaries.where("lectureId").equals(id).toArray();
  return versions.filter(({ text }) => text === WORDS).length === 1 && versions.some((each) => each.id === current);
};

/** The way to a field: what there is to press first, in order; then the field. */
async function find(scope: ReturnType<typeof within>, way: readonly (string | RegExp)[]): Promise<HTMLElement> {
  for (const name of way.slice(0, -1)) {
    const shown = scope.queryByRole("textbox", { name: way.at(-1) ?? "" });
    // An editor that has something unfinished in it is open already.
    if (shown) return shown;
    const button = await scope.findByRole("button", { name });
    await act(async () => void fireEvent.click(button));
  }
  return scope.findByRole("textbox", { name: way.at(-1) ?? "" });
}

const inLibrary = (part: string, way: readonly (string | RegExp)[]): Place => ({
  async open(library, id, other) {
    const hash = (next: string) =>
      act(async () => {
        location.hash = next;
        dispatchEvent(new Event("hashchange"));
      });
    await showLibrary(async () => {}, "", library);
    await hash(`#entry/${id}?part=${part}`);
    const pane = within(await screen.findByRole("complementary", { name: "Entry" }));
    await pane.findByRole("tab", { name: "Details" });
    return {
      field: () => find(pane, way),
      openOther: async () => {
        await hash(`#entry/${other}?part=${part}`);
        await screen.findByRole("heading", { name: "Another lecture", level: 2 });
      },
      leave: () => hash("#"),
    };
  },
});

const inPopup = (way: readonly (string | RegExp)[]): Place => ({
  async open(library, id, other) {
    const connection = await library.openAsPage();
    const reading = unreadPage(Promise.resolve(connection));
    const shown = async (lectureId: string) => {
      const entry = await lookupLecture(idbReader(connection), lectureId);
      return (
        <CommandsProvider>
          <EditsProvider library={reading.library}>
            {entry && <SavedEntry key={lectureId} entry={entry} known={[]} reading={reading} />}
          </EditsProvider>
        </CommandsProvider>
      );
    };
    const first = await shown(id);
    const { rerender, unmount } = await act(async () => render(first));
    return {
      field: () => find(screen, way),
      openOther: async () => {
        const next = await shown(other);
        await act(async () => rerender(next));
      },
      leave: async () => unmount(),
    };
  },
});

const EDITORS: Readonly<Record<string, EditorCase>> = {
  "the title in the popup": { place: inPopup(["Title"]), kept: isField("title") },
  "a new note in the popup": { place: inPopup([/note/i]), kept: isNote },
  "the summary in the popup": { isPlain: true, place: inPopup(["Edit", "Summary"]), kept: isSummary },
  "the title in the library": { isPlain: true, place: inLibrary("details", ["Title"]), kept: isField("title") },
  "the description": { place: inLibrary("details", ["Description"]), kept: isField("description") },
  "the creators": {
    isPlain: true,
    place: inLibrary("details", [/speakers|creators|channel/i]),
    kept: async ({ database }, id) => (await database.lectures.get(id))?.creators.join() === WORDS,
  },
  "the date": {
    isPlain: true,
    place: inLibrary("details", ["Published"]),
    typed: "2024-12-24",
    kept: async ({ database }, id) => (await database.lectures.get(id))?.published?.value === "2024-12-24",
  },
  "the duration": {
    isPlain: true,
    place: inLibrary("details", ["Duration"]),
    typed: "12:34",
    kept: async ({ database }, id) => (await database.lectures.get(id))?.durationSeconds === 754,
  },
  "a new note in the library": { place: inLibrary("notes", ["New note"]), kept: isNote },
  "a note that is changed": { isPlain: true, place: inLibrary("notes", [/^Edit note/, "Note"]), kept: isNote },
  "the summary in the library": { place: inLibrary("summary", ["Edit", "Summary"]), kept: isSummary },
};

const WAYS = {
  "its field is left": async (_: Opened, field: HTMLElement) => void fireEvent.blur(field),
  "another entry is opened": (opened: Opened) => opened.openOther(),
  "its place is left": (opened: Opened) => opened.leave(),
  "the page is closed": async () => worker.current?.closing(() => void dispatchEvent(new Event("pagehide"))),
} as const;

const DEATHS: readonly (readonly [string, Death])[] = [
  ["", "none"],
  [", and the worker dies before it has written", "before"],
  [", and the worker dies before it answers", "after"],
];

const cases = Object.entries(EDITORS).flatMap(([name, editor]) =>
  Object.entries(WAYS).flatMap(([how, leave]) =>
    (editor.isPlain ? DEATHS.slice(0, 1) : DEATHS).map(
      ([end, death]) => [`${name} is kept when ${how}${end}`, { editor, leave, death }] as const,
    ),
  ),
);

async function libraryWithEntry() {
  const library = await openTestLibrary();
  const id = await library.save({}, [], "A summary from before");
  await library.perform("addNote", { lectureId: id, atSeconds: null, text: "A note from before" });
  const other = await library.save({ key: "yt:bbbbbbbbbbb", title: "Another lecture" });
  return { library, id, other };
}

/** The same page opened by the same person later on. */
async function reopen(open: () => Promise<Opened>): Promise<Opened> {
  cleanup();
  worker.current?.reopened();
  return open();
}

function valueOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : "";
}

afterEach(() => {
  worker.current?.stop();
  cleanup();
});

describe("what is typed into an editor is kept, whatever is left and whatever dies", () => {
  test.each(cases)("%s", async (_, { editor, leave, death }) => {
    const { library, id, other } = await libraryWithEntry();
    worker.current = fakeWorker();
    worker.current.start(library.database, death);
    const opened = await editor.place.open(library, id, other);
    const typed = editor.typed ?? WORDS;
    const field = await opened.field();
    act(() => field.focus());
    await act(async () => void fireEvent.change(field, { target: { value: typed } }));
    const isClosed = leave === WAYS["the page is closed"];
    // Of this entry alone: what a page of the test before goes on sending may arrive here.
    const drafts = async () =>
      JSON.stringify(await library.database.drafts.where("key").startsWith(editsOf(id)).toArray());
    await vi.waitUntil(async () => !isClosed || (await drafts()).includes(typed), LONG);
    await act(async () => leave(opened, field));
    const isWritten = () => editor.kept(library, id);
    const again = isClosed && death === "before" ? await reopen(() => editor.place.open(library, id, other)) : null;
    // Where nobody was there to hear of it, it stands in its editor again, and is kept when that is left.
    const stands = async () => (await isWritten()) || (again !== null && valueOf(await again.field()) === typed);
    await vi.waitFor(async () => expect(await stands()).toBe(true), LONG);
    await act(async () => again?.leave());
    await vi.waitFor(async () => expect(await isWritten()).toBe(true), LONG);
    await vi.waitFor(async () => expect(await drafts()).toBe("[]"), LONG);
  });
});
