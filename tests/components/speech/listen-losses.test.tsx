// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ListenBeside } from "../../../components/speech/listen-beside.tsx";
import type { BrowserHearing } from "../../../lib/capture/listening.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { pageLocks } from "./page-locks.ts";

const run = vi.hoisted(() =>
  vi.fn(async (..._command: unknown[]): Promise<{ status: string; reason?: string }> => ({ status: "done" })),
);
vi.mock("../../../components/hooks/use-commands.tsx", () => ({ useCommands: () => ({ run }) }));
const sendCommand = vi.hoisted(() => vi.fn(async (..._command: unknown[]) => ({ status: "done" })));
vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand }));

const CUES = [
  { startSeconds: 1, endSeconds: 3, text: "The tide rises" },
  { startSeconds: 3, endSeconds: 5, text: "and falls" },
];
const ON: BrowserHearing = { isOn: true, failure: null, cues: [], guessed: [] };

let hearing = ON;
const listen = vi.fn(async () => hearing);
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

async function show(): Promise<void> {
  vi.stubGlobal("SpeechRecognition", { available: async () => "available" });
  const player = { ...heardPlayer({}).player, listen };
  await act(async () => render(<ListenBeside lecture={{ id: "talk", language: "en" }} player={player} />));
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));
const wait = (seconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1000)));

test("a panel that is closed while something is being said keeps what of it was guessed", async () => {
  await show();
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES.slice(0, 1), guessed: CUES.slice(1) };
  await wait(1);
  dispatchEvent(new Event("pagehide"));
  expect(run.mock.calls.map(([type]) => type)).toEqual(["addTranscript"]);
  expect(run.mock.calls[0]?.[1]).toMatchObject({ lectureId: "talk", transcript: { cues: CUES } });
});

test("where the browser gives no turns, that it does not listen is said, and it is offered again", async () => {
  await show();
  const broken = vi.spyOn(navigator.locks, "request").mockRejectedValue(new DOMException("Locks are off"));
  await press("Have the browser listen");
  expect(screen.getByRole("alert").textContent).toMatch(/why was not found out/);
  expect(listen).not.toHaveBeenCalled();
  broken.mockRestore();
  await press("Have the browser listen");
  expect(listen).toHaveBeenCalledOnce();
});

test("where the entry was deleted for good meanwhile, nothing of what was heard stays written down", async () => {
  await show();
  run.mockResolvedValueOnce({ status: "refused", reason: "not-found" });
  await press("Have the browser listen");
  hearing = { ...ON, cues: CUES };
  await wait(2);
  await press("Stop");
  await wait(1);
  expect(sendCommand.mock.calls.map(([type]) => type)).toEqual(["saveDraft", "dropDraft"]);
});
