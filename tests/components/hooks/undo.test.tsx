// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CommandsProvider, useCommands } from "../../../components/hooks/use-commands.tsx";
import { Toast } from "../../../components/ui/toast.tsx";

const sent = vi.hoisted((): { type: string; opId: string; target: string | null }[] => []);
vi.mock("../../../lib/browser/send-command.ts", () => ({
  sendCommand: async (type: string, input: object, opId: string) => {
    sent.push({ type, opId, target: "target" in input ? String(input.target) : null });
    return { status: "done", result: {} };
  },
}));

afterEach(cleanup);

function Changer() {
  const { run } = useCommands();
  return (
    <>
      <button type="button" onClick={() => void run("markSeen", { id: "a", seen: true }, "Marked")}>
        Mark
      </button>
      <Toast />
    </>
  );
}

test("Ctrl Z takes back the last fifty changes, the newest first", async () => {
  await act(async () =>
    render(
      <CommandsProvider>
        <Changer />
      </CommandsProvider>,
    ),
  );
  for (let change = 0; change < 50; change++) await act(async () => void fireEvent.click(screen.getByText("Mark")));
  const made = sent.map(({ opId }) => opId);
  expect(made).toHaveLength(50);
  for (let press = 0; press < 50; press++)
    await act(async () => void fireEvent.keyDown(document.body, { key: "z", ctrlKey: true }));
  expect(sent.slice(50).map(({ target }) => target)).toEqual(made.toReversed());
});
