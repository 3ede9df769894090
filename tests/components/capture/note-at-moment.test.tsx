// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { NoteAtMoment } from "../../../components/capture/note-at-moment.tsx";
import { BesideProvider } from "../../../components/hooks/use-beside.tsx";
import type { NewNote } from "../../../lib/library/draft.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { besidePage } from "../hooks/beside-page.ts";
import { unreadPage } from "../popup/unread-page.ts";

vi.mock("../../../components/capture/still-button.tsx", () => ({ StillButton: () => null }));

const reading = unreadPage(new Promise(() => {}));
const still = { type: "image/webp", base64: "AAAA" } as const;
const onNote = vi.fn<(note: NewNote) => void>();

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/** The field with a note in it; gives what another part of the panel writes into it with. */
async function show(note: NewNote): Promise<(offered: NewNote) => void> {
  let offer: ((offered: NewNote) => void) | null = null;
  const beside = { ...besidePage(heardPlayer({}).player), offerNote: (write: typeof offer) => void (offer = write) };
  await act(async () =>
    render(
      <BesideProvider value={beside}>
        <NoteAtMoment
          reading={reading}
          cues={[]}
          autoFocus={false}
          note={note}
          onNote={onNote}
          onAdd={() => {}}
          onStill={async () => {}}
        />
      </BesideProvider>,
    ),
  );
  return (offered) => act(() => offer?.(offered));
}

const type = (value: string) => fireEvent.change(screen.getByRole("textbox"), { target: { value } });

test("a note that has a picture keeps it while its words are changed", async () => {
  const write = await show({ atSeconds: 70, text: "The chart", still });
  type("The chart of tides");
  write({ atSeconds: 80, text: "“Twice a day”" });
  expect(onNote.mock.calls).toEqual([
    [{ atSeconds: 70, text: "The chart of tides", still }],
    [{ atSeconds: 70, text: "The chart “Twice a day”", still }],
  ]);
});

test("whoever takes its words away takes its picture away", async () => {
  await show({ atSeconds: 70, text: "T", still });
  type("");
  expect(onNote).toHaveBeenCalledExactlyOnceWith({ atSeconds: 70, text: "" });
});
