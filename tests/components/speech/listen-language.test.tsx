// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ListenBeside } from "../../../components/speech/listen-beside.tsx";
import { heardPlayer } from "../../lib/browser/heard-player.ts";
import { pageLocks } from "./page-locks.ts";

const run = vi.hoisted(() => vi.fn(async (..._command: unknown[]) => ({ status: "done" })));
vi.mock("../../../components/hooks/use-commands.tsx", () => ({ useCommands: () => ({ run }) }));
vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: async () => ({ status: "done" }) }));

const cues = [{ startSeconds: 1, endSeconds: 3, text: "The tide rises" }];

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(navigator, "locks", { value: pageLocks(), configurable: true });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** On a computer that has French and German, or can download them; gives how the entry's language is changed. */
async function show(state: string): Promise<(language: string) => Promise<void>> {
  const available = async ({ langs: [tag = ""] }: { readonly langs: readonly string[] }) =>
    /^(?:fr|de)-/.test(tag) ? state : "unavailable";
  vi.stubGlobal("SpeechRecognition", { available, install: async () => false });
  const player = { ...heardPlayer({}).player, listen: async () => ({ isOn: true, failure: null, cues, guessed: [] }) };
  const shown = (language: string | null) => <ListenBeside lecture={{ id: "talk", language }} player={player} />;
  const { rerender } = render(shown(null));
  await act(async () => {});
  return (language) => act(async () => rerender(shown(language)));
}

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole("button", { name })));

test("where the language of the entry is changed meanwhile, what was listened for is kept, and can be stopped", async () => {
  const change = await show("available");
  await press("Have the browser listen");
  await change("pl");
  await press("Stop");
  expect(run.mock.calls[0]?.[1]).toMatchObject({ transcript: { language: "fr-FR", cues } });
  expect(screen.queryByRole("button")).toBeNull();
});

test("what could not be downloaded is said of the language that was asked for, also once another is chosen", async () => {
  await show("downloadable");
  await press("Have the browser listen");
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "de-DE" } });
  expect(screen.getByRole("alert").textContent).toMatch(/needs for French/);
});
