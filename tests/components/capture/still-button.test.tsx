// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { StillButton } from "../../../components/capture/still-button.tsx";
import { type BesidePage, BesideProvider } from "../../../components/hooks/use-beside.tsx";
import type { CapturedStill } from "../../../lib/capture/still.ts";
import type { NewNote } from "../../../lib/library/draft.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";

const tell = vi.hoisted(() => vi.fn<(text: string) => void>());
vi.mock("../../../components/hooks/use-commands.tsx", () => ({
  useCommands: () => ({ tell }),
  useTell: () => tell,
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

const onStill = vi.fn<(note: NewNote) => void>();
const PICTURE = { type: "image/webp", base64: "AAAA" } as const;

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

async function capture(still: CapturedStill, note: NewNote = { atSeconds: null, text: "" }): Promise<void> {
  const player = { ...heardPlayer({ seconds: 90.7 }).player, still: async () => still };
  const beside: BesidePage = {
    notePlace: null,
    offerSave: () => {},
    holdForm: () => {},
    offerNote: () => {},
    writeNote: () => {},
    player,
    pausesForNotes: false,
  };
  render(
    <BesideProvider value={beside}>
      <StillButton note={note} onStill={onStill} />
    </BesideProvider>,
  );
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Capture the picture into a note" })));
}

test("a picture alone is a note on its own second, which says what it is", async () => {
  await capture({ ok: true, picture: PICTURE });
  const text = "Picture of the video at 1:30";
  expect(onStill).toHaveBeenCalledExactlyOnceWith({ atSeconds: 90, text, still: PICTURE });
});

test("with what is being written it stays on the second at which that was begun", async () => {
  await capture({ ok: true, picture: PICTURE }, { atSeconds: 70, text: "The chart" });
  expect(onStill).toHaveBeenCalledExactlyOnceWith({ atSeconds: 70, text: "The chart", still: PICTURE });
});

test.each([
  ["refused", /does not let the picture of its video be read/],
  ["no-picture", /shows no picture/],
  ["failed", /could not be captured/],
] as const)("where it is %s, that is said and nothing is added", async (why, sentence) => {
  await capture({ ok: false, why });
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(sentence));
  expect(onStill).not.toHaveBeenCalled();
});

test("in the popup and the library there is no player to capture from", () => {
  render(<StillButton note={{ atSeconds: null, text: "" }} onStill={onStill} />);
  expect(screen.queryByRole("button")).toBeNull();
});
