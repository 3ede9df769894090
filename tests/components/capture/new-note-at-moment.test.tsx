// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NewNoteAtMoment } from "../../../components/capture/new-note-at-moment.tsx";
import { BesideProvider } from "../../../components/hooks/use-beside.tsx";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import type { Command } from "../../../lib/library/commands/command.ts";
import { run } from "../../../lib/library/commands/run.ts";
import type { NewNote } from "../../../lib/library/draft.ts";
import { besidePage } from "../hooks/beside-page.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";
import { unreadPage } from "../popup/unread-page.ts";

type Take = (note: NewNote) => Promise<void>;

const background = vi.hoisted(() => ({ deliver: null as ((command: Command) => Promise<unknown>) | null }));
vi.mock("../../../lib/browser/messages.ts", () => ({
  sendMessage: (_: string, command: Command) => background.deliver?.(command),
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn(), playingSeconds: async () => null }));
const button = vi.hoisted(() => ({ note: null as NewNote | null, take: null as Take | null }));
vi.mock("../../../components/capture/still-button.tsx", () => ({
  StillButton: ({ note, onStill }: { readonly note: NewNote; readonly onStill: Take }) => {
    Object.assign(button, { note, take: onStill });
    return null;
  },
}));

const STILL = { type: "image/webp", base64: "AAAA" } as const;
const OTHER = { type: "image/webp", base64: "BBBB" } as const;

const reading = unreadPage(new Promise(() => {}));

/** Notes are kept when the test says so; while they are refused, none is. */
let answers: (() => void)[] = [];
let underWay = 0;
let isRefusing = false;
beforeEach(() => {
  answers = [];
  underWay = 0;
  isRefusing = false;
});
afterEach(cleanup);

/** The field beneath a saved entry, with the player at 1:30. */
async function open() {
  const library = await openTestLibrary();
  const lecture = await library.database.lectures.get(await library.save());
  if (!lecture) throw new Error("Nothing was saved");
  background.deliver = async (command) => {
    const isNote = command.type === "addNote" || command.type === "editNote";
    underWay++;
    if (isNote) await new Promise<void>((resolve) => answers.push(resolve));
    const refused = { status: "refused", reason: "disk-full", detail: "" };
    const reply = isNote && isRefusing ? refused : await run(library.database, command);
    underWay--;
    return reply;
  };
  const place = document.body.appendChild(document.createElement("div"));
  const beside = { ...besidePage(heardPlayer({}).player), notePlace: place };
  await act(async () =>
    render(
      <CommandsProvider>
        <BesideProvider value={beside}>
          <NewNoteAtMoment lecture={lecture} cues={[]} reading={reading} />
        </BesideProvider>
      </CommandsProvider>,
    ),
  );
  await vi.waitFor(() => expect(button.take).not.toBeNull());
  const field = () => screen.getByRole<HTMLInputElement>("textbox");
  return {
    field,
    type: (value: string) => act(async () => void fireEvent.change(field(), { target: { value } })),
    leave: () => act(async () => void fireEvent.keyDown(field(), { key: "Enter" })),
    take: (still: NewNote["still"] = STILL, text = field().value) =>
      act(async () => void button.take?.({ atSeconds: 90, text, ...(still && { still }) })),
    /** Each note, and the picture that it has. */
    async kept() {
      const [notes, stills] = await Promise.all([library.database.notes.toArray(), library.database.stills.toArray()]);
      return notes.map(({ id, text }) => [text, stills.find((each) => each.id === id)?.base64 ?? null]);
    },
  };
}

/** Until every note that is on its way is kept, and no other follows. */
async function answerAll(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    if (underWay > 0) quiet = 0;
    await act(async () => {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  }
}

test("a picture that is taken while its words are being kept joins their note, which stays one", async () => {
  const note = await open();
  await note.type("The chart");
  await note.leave();
  await note.take();
  await answerAll();
  expect(await note.kept()).toEqual([["The chart", "AAAA"]]);
  expect(note.field().value).toBe("");
});

test("words that are left while they are being kept with a picture are one note", async () => {
  const note = await open();
  await note.type("The chart");
  await note.take();
  await note.leave();
  await answerAll();
  expect(await note.kept()).toEqual([["The chart", "AAAA"]]);
  expect(note.field().value).toBe("");
});

test("what is written on while words are being kept with a picture goes on with their note", async () => {
  const note = await open();
  await note.type("The chart");
  await note.take();
  await note.type("The chart of tides");
  await note.leave();
  await answerAll();
  expect(await note.kept()).toEqual([["The chart of tides", "AAAA"]]);
  expect(note.field().value).toBe("");
});

test("a second picture is a note of its own, with what has been written since the first", async () => {
  const note = await open();
  await note.type("The chart");
  await note.take();
  await note.type("The chart and the moon");
  await answerAll();
  await note.take(OTHER);
  await answerAll();
  expect(await note.kept()).toEqual([
    ["The chart", "AAAA"],
    ["and the moon", "BBBB"],
  ]);
});

test("a picture alone is a note, and leaves the field as it is", async () => {
  const note = await open();
  await note.take(STILL, "Picture of the video at 1:30");
  expect(note.field().value).toBe("");
  await answerAll();
  expect(await note.kept()).toEqual([["Picture of the video at 1:30", "AAAA"]]);
});

test("a picture that could not be kept stays with its words, and is kept with them", async () => {
  const note = await open();
  await note.type("The chart");
  isRefusing = true;
  await note.take();
  await answerAll();
  expect(await note.kept()).toEqual([]);
  expect(button.note).toEqual({ atSeconds: 90, text: "The chart", still: STILL });
  isRefusing = false;
  await note.leave();
  await answerAll();
  expect(await note.kept()).toEqual([["The chart", "AAAA"]]);
});
