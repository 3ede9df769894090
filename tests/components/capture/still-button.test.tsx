// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { StillButton } from "../../../components/capture/still-button.tsx";
import { BesideProvider } from "../../../components/hooks/use-beside.tsx";
import type { CapturedStill } from "../../../lib/capture/still.ts";
import type { NewNote } from "../../../lib/library/draft.ts";
import { besidePage } from "../hooks/beside-page.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";

const tell = vi.hoisted(() => vi.fn<(text: string) => void>());
vi.mock("../../../components/hooks/use-commands.tsx", () => ({
  useCommands: () => ({ tell }),
  useTell: () => tell,
}));
vi.mock("../../../lib/browser/play-at.ts", () => ({ playAt: vi.fn() }));

const onStill = vi.fn<(note: NewNote) => Promise<void>>(async () => {});
const PICTURE = { type: "image/webp", base64: "AAAA" } as const;
const OTHER = { type: "image/webp", base64: "BBBB" } as const;

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const NOTHING: NewNote = { atSeconds: null, text: "" };

const press = () => act(async () => fireEvent.click(screen.getByRole("button")));

/** The button beside what is written; gives what writes on. */
function show(still: () => Promise<CapturedStill>, note: NewNote, heard: object | null = { seconds: 90.7 }) {
  const player = { ...heardPlayer(heard).player, still };
  const beside = besidePage(player);
  const button = (written: NewNote) => (
    <BesideProvider value={beside}>
      <StillButton note={written} onStill={onStill} />
    </BesideProvider>
  );
  const { rerender } = render(button(note));
  return (written: NewNote) => rerender(button(written));
}

async function capture(still: CapturedStill, note = NOTHING): Promise<void> {
  show(async () => still, note);
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

test("what is written while the picture is being taken is part of its note", async () => {
  const { promise, resolve } = Promise.withResolvers<CapturedStill>();
  const write = show(() => promise, { atSeconds: 70, text: "The" });
  await press();
  write({ atSeconds: 70, text: "The chart" });
  await act(async () => resolve({ ok: true, picture: PICTURE }));
  expect(onStill).toHaveBeenCalledExactlyOnceWith({ atSeconds: 70, text: "The chart", still: PICTURE });
});

test("the next picture is taken once the one before is kept", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  onStill.mockImplementationOnce(() => promise);
  show(async () => ({ ok: true, picture: PICTURE }), NOTHING);
  await press();
  await press();
  expect(onStill).toHaveBeenCalledOnce();
  await act(async () => resolve());
  await press();
  expect(onStill).toHaveBeenCalledTimes(2);
});

test.each(["Picture of the video at 0:12", "The chart"])(
  "with a picture that could not be kept in the field, the next waits until that one is: %s",
  async (text) => {
    const kept: NewNote = { atSeconds: 12, text, still: PICTURE };
    const still = vi.fn<() => Promise<CapturedStill>>(async () => ({ ok: true, picture: OTHER }));
    const write = show(still, kept, { seconds: 840 });
    await press();
    expect(onStill).toHaveBeenCalledExactlyOnceWith(kept);
    expect(still).not.toHaveBeenCalled();
    expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/picture before is kept first/));
    onStill.mockImplementationOnce(async () => write(NOTHING));
    await press();
    await press();
    const next = { atSeconds: 840, text: "Picture of the video at 14:00", still: OTHER };
    expect(onStill.mock.calls.slice(1)).toEqual([[kept], [next]]);
  },
);

test("a press of the button leaves the focus in what is written", () => {
  show(async () => ({ ok: false, why: "failed" }), NOTHING);
  expect(fireEvent.mouseDown(screen.getByRole("button"))).toBe(false);
});

test.each([
  ["refused", /does not let the picture of its video be read/],
  ["no-picture", /shows no picture/],
  ["not-now", /lecture itself does not play/],
  ["failed", /could not be captured/],
] as const)("where it is %s, that is said and nothing is added", async (why, sentence) => {
  await capture({ ok: false, why });
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(sentence));
  expect(onStill).not.toHaveBeenCalled();
});

test("of a player that was not heard yet the page says whether it shows a picture", async () => {
  show(async () => ({ ok: false, why: "no-picture" }), NOTHING, null);
  await press();
  expect(tell).toHaveBeenCalledExactlyOnceWith("The player shows no picture to capture.");
  cleanup();
  show(async () => ({ ok: true, picture: PICTURE }), NOTHING, null);
  await press();
  const note = { atSeconds: null, text: "Picture of the video", still: PICTURE };
  expect(onStill).toHaveBeenCalledExactlyOnceWith(note);
});

test("in the popup and the library there is no player to capture from", () => {
  render(<StillButton note={{ atSeconds: null, text: "" }} onStill={onStill} />);
  expect(screen.queryByRole("button")).toBeNull();
});
