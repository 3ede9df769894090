// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import { AddTranscriptForm } from "../../../components/transcript/add-transcript-form.tsx";
import type { Lecture } from "../../../lib/lecture/lecture.ts";
import { lectureFacts } from "../../lib/library/open-test-library.ts";

const sent = vi.fn(async () => ({ status: "done", result: {} }));
vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: (...command: []) => sent(...command) }));

// The reader is loaded when it is first needed, which takes its time while other tests run.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  sent.mockClear();
});

const RECORD = { id: "lecture-1", rev: 1, updatedAt: "2026-03-04T10:00:00Z", deletedAt: null };
const KEPT = {
  tags: [],
  savedAt: "2026-03-04T10:00:00Z",
  currentSummaryId: null,
  currentTranscriptId: null,
  watchedSeconds: null,
  seenAt: null,
};
const LECTURE: Lecture = { ...RECORD, ...KEPT, ...lectureFacts({ language: null, durationSeconds: null }) };

const SAID = "نعم!";
/** A caption in windows-1256, whose three letters could as well be Cyrillic ones. */
const ARABIC: readonly number[] = [0xe4, 0xda, 0xe3];

function arabic(): File {
  const head = "1\n00:00:01,000 --> 00:00:02,000\n";
  return new File([head, Uint8Array.from(ARABIC), "!\n"], "loam.srt");
}

async function choose(file: File): Promise<void> {
  render(
    <CommandsProvider>
      <AddTranscriptForm lecture={LECTURE} onDone={() => {}} />
    </CommandsProvider>,
  );
  const field = document.querySelector("input[type=file]");
  if (!field) throw new Error("The form has no field for a file");
  await act(async () => fireEvent.change(field, { target: { files: [file] } }));
}

async function read(encoding: string): Promise<void> {
  const menu = await screen.findByRole("combobox", { name: "Encoding" });
  await act(async () => fireEvent.change(menu, { target: { value: encoding } }));
}

test("a file whose letters are a guess is shown with a menu of encodings, and reads as the person says", async () => {
  await choose(arabic());
  expect(await screen.findByText(/does not say how its letters are written/)).toBeTruthy();
  expect(screen.queryByText(SAID)).toBeNull();
  await read("windows-1256");
  expect(await screen.findByText(SAID)).toBeTruthy();
  expect(screen.queryByText(/does not say how its letters are written/)).toBeNull();
});

test("what was found can be chosen again, and what is added is what was last read", async () => {
  await choose(arabic());
  await read("windows-1256");
  await screen.findByText(SAID);
  await read("");
  await waitFor(() => expect(screen.queryByText(SAID)).toBeNull());
  expect(await screen.findByRole("option", { name: /^Found: / })).toBeTruthy();
  await read("windows-1256");
  await screen.findByText(SAID);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Add transcript" })));
  expect(JSON.stringify(sent.mock.calls[0])).toContain(SAID);
});

test("a file in UTF-8 has no menu of encodings", async () => {
  await choose(new File([`1\n00:00:01,000 --> 00:00:02,000\n${SAID}\n`], "loam.srt"));
  expect(await screen.findByText(SAID)).toBeTruthy();
  expect(screen.queryByRole("combobox", { name: "Encoding" })).toBeNull();
});
