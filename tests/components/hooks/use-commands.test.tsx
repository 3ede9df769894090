// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CommandsProvider, useCommands } from "../../../components/hooks/use-commands.tsx";
import { sendCommand } from "../../../lib/browser/send-command.ts";

vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: vi.fn(async () => ({ status: "done", result: {} })),
}));

type Runner = ReturnType<typeof useCommands>;

/** The page's commands, as a component has them. */
function open(): { readonly now: () => Runner } {
  const { result } = renderHook(useCommands, { wrapper: CommandsProvider });
  return { now: () => result.current };
}

const ended = (bulk: string) => ({ id: `${bulk} done`, text: "Done", undo: bulk, failed: false });
/** Begun before anything here is taken back, or after it. */
const at = (id: string, when = "2026-01-01T00:00:00.000Z") => ({ id, at: when });
const undone = () => vi.mocked(sendCommand).mock.calls.flatMap(([type, input]) => (type === "undoBulk" ? [input] : []));

afterEach(() => {
  cleanup();
  vi.mocked(sendCommand).mockClear();
});

test("two actions on many entries are taken back one after the other, also when the end of the second is heard only after it was taken back", async () => {
  const page = open();
  await act(async () => page.now().sayEnded(at("rename"), ended("rename")));
  await act(async () => page.now().sayEnded(at("delete"), ended("delete")));
  await act(async () => page.now().undo());
  await act(async () => page.now().sayEnded(at("delete"), ended("delete")));
  await act(async () => page.now().undo());
  expect(undone()).toEqual([{ id: "delete" }, { id: "rename" }]);
});

test("one that could not be taken back is offered again", async () => {
  const page = open();
  await act(async () => page.now().sayEnded(at("delete"), ended("delete")));
  vi.mocked(sendCommand).mockResolvedValueOnce({ status: "refused", reason: "no-answer" });
  await act(async () => page.now().undo());
  await act(async () => page.now().sayEnded(at("delete"), ended("delete")));
  await act(async () => page.now().undo());
  expect(undone()).toEqual([{ id: "delete" }, { id: "delete" }]);
});

test("one whose taking back was stopped half-way can be taken back further", async () => {
  const page = open();
  await act(async () => page.now().sayEnded(at("delete"), ended("delete")));
  await act(async () => page.now().undo());
  await act(async () => page.now().sayEnded(at("delete", "9999-01-01T00:00:00.000Z"), ended("delete")));
  await act(async () => page.now().undo());
  expect(undone()).toEqual([{ id: "delete" }, { id: "delete" }]);
});
