// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ListenBeside } from "../../../components/speech/listen-beside.tsx";
import type { BrowserHearing, ListeningOrder } from "../../../lib/capture/listening.ts";
import type { Draft } from "../../../lib/library/draft.ts";
import { lockElsewhere, pageLocks } from "./page-locks.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";

const run = vi.hoisted(() => vi.fn(async (..._command: unknown[]) => ({ status: "done" })));
vi.mock("../../../components/hooks/use-commands.tsx", () => ({ useCommands: () => ({ run }) }));
const drafts = vi.hoisted(() => ({ tell: null as ((draft: Draft) => void) | null }));
vi.mock("../../../components/hooks/use-found-edit.tsx", () => ({
  useFoundEdit: (key: string | null, tell: typeof drafts.tell) => void (drafts.tell = key === null ? null : tell),
}));
const sendCommand = vi.hoisted(() => vi.fn(async (..._command: unknown[]) => ({ status: "done" })));
vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand }));

const CUES = [
  { startSeconds: 1, endSeconds: 3, text: "The tide rises" },
  { startSeconds: 3, endSeconds: 5, text: "and falls" },
];
const ON: BrowserHearing = { isOn: true, failure: null, cues: [], guessed: [] };
const OVER: BrowserHearing = { ...ON, isOn: false };

let hearing: BrowserHearing | null = ON;
const listen = vi.fn(
  async (order: ListeningOrder) => hearing && { ...hearing, cues: order.order === "begin" ? [] : hearing.cues },
);
beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, "locks", { value: pageLocks(), configurable: true });
  hearing = ON;
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function show(available: string | null, install = true, only?: readonly string[]): Promise<void> {
  const stateOf = async ({ langs: [tag = ""] }: { readonly langs: readonly string[] }) =>
    only?.includes(tag) === false ? "unavailable" : available;
  const recogniser = { available: vi.fn(stateOf), install: vi.fn(async () => install) };
  vi.stubGlobal("SpeechRecognition", available === null ? undefined : recogniser);
  const player = { ...heardPlayer({}).player, listen };
  const lecture = { id: "talk", language: only ? null : "en" };
  await act(async () => render(<ListenBeside lecture={lecture} player={player} />));
}

const offered = () => screen.queryByRole("button", { name: "Have the browser listen" });
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const wait = (seconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));
/** The commands that were given, without what says which draft they settle. */
const commands = () => run.mock.calls.map((command) => command.slice(0, 3));
const kept = (cues: readonly object[], said = "Kept what the browser heard") => [
  "addTranscript",
  {
    lectureId: "talk",
    transcript: { language: "en-US", origin: "speech", cues, recogniser: { name: "Web Speech API" } },
  },
  said,
];
const WHY_UNKNOWN = "The browser does not listen; why was not found out. Try again. What was heard is kept.";

test.each([null, "unavailable"])(
  "where the browser has nothing of its own (%s) nothing is offered",
  async (available) => {
    await show(available);
    expect(offered()).toBeNull();
  },
);

test("what it costs is said before it begins, and what is heard is the entry's transcript once it is stopped", async () => {
  await show("available");
  expect(document.body.textContent).toMatch(
    /in American English.*as long as the video plays.*does not leave this computer/,
  );
  expect(listen).not.toHaveBeenCalled();
  await press("Have the browser listen");
  expect(listen.mock.calls).toEqual([[{ order: "begin", language: "en-US" }]]);
  hearing = { ...ON, cues: CUES.slice(0, 1) };
  await wait(1);
  expect(screen.getByRole("status").textContent).toBe("The browser listens: 1 line so far.");
  expect(document.body.textContent).toContain("The tide rises");
  hearing = { ...ON, cues: CUES.slice(1) };
  await press("Stop");
  expect(commands()).toEqual([kept(CUES)]);
});

test("it ends with the video, and keeps what was heard", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...OVER, cues: CUES };
  await wait(1);
  expect(commands()).toEqual([kept(CUES)]);
});

test("a page that is gone, and a panel that is closed, lose nothing of what was heard", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES };
  await wait(1);
  hearing = null;
  await wait(3);
  expect(commands()).toEqual([kept(CUES, WHY_UNKNOWN)]);
  hearing = ON;
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES };
  await wait(1);
  dispatchEvent(new Event("pagehide"));
  expect(commands()).toEqual([kept(CUES, WHY_UNKNOWN), kept(CUES)]);
});

test("what is played twice is there once", async () => {
  await show("available");
  await press("Have the browser listen");
  const again = { startSeconds: 0.8, endSeconds: 3.1, text: "The tide rises," };
  hearing = { ...OVER, cues: [...CUES, again] };
  await wait(1);
  expect(commands()).toEqual([kept([again, CUES[1] ?? {}])]);
});

test("what has to be downloaded first is, and only after the click; where that fails it is said", async () => {
  await show("downloadable");
  expect(document.body.textContent).toContain("First it downloads");
  await press("Have the browser listen");
  expect(listen).toHaveBeenCalledOnce();
  cleanup();
  listen.mockClear();
  await show("downloadable", false);
  await press("Have the browser listen");
  expect(listen).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toMatch(/needs for American English could not be downloaded/);
});

test.each([
  ["refused", /does not let the sound/],
  ["no-player", /Nothing of this lecture is heard/],
  ["not-allowed", /cannot listen on this page/],
  ["no-sound", /gives no sound/],
  ["failed", /why was not found out/],
] as const)("where it cannot listen (%s) that is said, and it is offered again", async (failure, sentence) => {
  await show("available");
  hearing = { ...OVER, failure };
  await press("Have the browser listen");
  expect(screen.getByRole("alert").textContent).toMatch(sentence);
  expect(run).not.toHaveBeenCalled();
  expect(offered()).not.toBeNull();
});

test("where it ends on the way, why is said with what is kept", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...OVER, failure: "no-sound", cues: CUES };
  await wait(1);
  expect(commands()).toEqual([kept(CUES, "The player gives no sound. What was heard is kept.")]);
});

test("where the browser refuses to download, that is said, and it is offered again", async () => {
  await show("downloadable");
  Reflect.set(Reflect.get(globalThis, "SpeechRecognition"), "install", () => Promise.reject(new Error("No room")));
  await press("Have the browser listen");
  expect(screen.getByRole("alert").textContent).toMatch(/could not be downloaded/);
  expect(offered()).not.toBeNull();
});

test("while it is being stopped it cannot be begun, and a panel that closes then keeps what was heard once", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES };
  await wait(1);
  const answer = Promise.withResolvers<BrowserHearing>();
  listen.mockImplementationOnce(() => answer.promise);
  await press("Stop");
  expect(offered()?.hasAttribute("disabled")).toBe(true);
  cleanup();
  await act(async () => answer.resolve({ ...OVER, cues: CUES.slice(1) }));
  expect(commands()).toEqual([kept(CUES)]);
});

test("where nothing was said, that is said", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = OVER;
  await wait(1);
  expect(screen.getByRole("alert").textContent).toMatch(/Nothing that is said could be heard/);
});

test("what was heard is written down on the way, and what is found from a browser that ended at once becomes the transcript", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES };
  await wait(2);
  const [, written] = sendCommand.mock.calls[0] ?? [];
  expect(sendCommand.mock.calls[0]?.[0]).toBe("saveDraft");
  cleanup();
  await wait(0);
  run.mockClear();
  await show("available");
  await act(async () => drafts.tell?.((written as { draft: Draft }).draft));
  expect(commands()).toEqual([kept(CUES)]);
});

test("where there is no room for it, it stays written down", async () => {
  await show("available");
  run.mockResolvedValueOnce({ status: "refused" });
  await press("Have the browser listen");
  hearing = { ...OVER, cues: CUES };
  await wait(1);
  const last = sendCommand.mock.calls.at(-1);
  // What is heard next is counted anew.
  hearing = ON;
  await press("Have the browser listen");
  await wait(1);
  expect(listen.mock.lastCall).toEqual([{ order: "tell", from: 0 }]);
  expect(last).toMatchObject([
    "saveDraft",
    { draft: { key: "edit:talk/heard", edit: { text: JSON.stringify({ spoken: "en-US", cues: CUES }) } } },
  ]);
});

test("what another panel is listening to is not begun here, and what it has written down is its own until it is gone", async () => {
  const end = lockElsewhere("lectern-listening-talk");
  await show("available");
  expect(screen.getByRole("status").textContent).toMatch(/is listening to this lecture beside another tab/);
  expect(offered()).toBeNull();
  expect(drafts.tell).toBeNull();
  end();
  await wait(2);
  const endAgain = lockElsewhere("lectern-listening-talk");
  await press("Have the browser listen");
  expect(listen).not.toHaveBeenCalled();
  endAgain();
  await wait(2);
  const left = { edit: { text: JSON.stringify({ spoken: "en-US", cues: CUES }), base: "" } } as Draft;
  await act(async () => drafts.tell?.(left));
  expect(commands()).toEqual([kept(CUES)]);
});

test("the last words before the tab goes on to another page are kept with this lecture", async () => {
  await show("available");
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES.slice(0, 1) };
  await wait(1);
  listen.mockImplementationOnce(async ({ order }) => ({
    ...OVER,
    cues: order === "stop" ? CUES.slice(1) : [],
  }));
  cleanup();
  await wait(0);
  expect(listen.mock.lastCall).toEqual([{ order: "stop", from: 1 }]);
  expect(commands()).toEqual([kept(CUES)]);
});

test("where nobody has said which language is spoken, the person says it, of those that the browser has", async () => {
  await show("available", true, ["de-DE", "fr-FR"]);
  const menu = screen.getByRole("combobox", { name: "Spoken language" });
  expect([...menu.querySelectorAll("option")].map(({ value }) => value)).toEqual(["fr-FR", "de-DE"]);
  fireEvent.change(menu, { target: { value: "de-DE" } });
  expect(document.body.textContent).toMatch(/in German/);
  await press("Have the browser listen");
  expect(listen.mock.calls).toEqual([[{ order: "begin", language: "de-DE" }]]);
  cleanup();
  await show("available");
  expect(screen.queryByRole("combobox")).toBeNull();
});
