// @vitest-environment happy-dom
// Before Dexie, whose live queries are still where there is no IndexedDB.
import "fake-indexeddb/auto";
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { CommandsProvider, useCommands } from "../../../components/hooks/use-commands.tsx";
import { useLibraryQuery } from "../../../components/hooks/use-library-query.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

vi.mock("../../../lib/browser/send-command.ts", () => ({ sendCommand: vi.fn() }));

test("while an import holds the page nothing is read anew, and afterwards all that came", async () => {
  const { database, save } = await openTestLibrary();
  const query = vi.fn(() => database.lectures.count());
  const { result } = renderHook(() => ({ commands: useCommands(), count: useLibraryQuery(query, []) }), {
    wrapper: CommandsProvider,
  });
  await waitFor(() => expect(result.current.count).toBe(0));
  await act(async () => result.current.commands.hold(true));
  const asked = query.mock.calls.length;
  for (let at = 0; at < 5; at++) await act(async () => void (await save({ key: `yt:${at}` })));
  expect(query.mock.calls.length).toBe(asked);
  expect(result.current.count).toBe(0);
  await act(async () => result.current.commands.hold(false));
  await waitFor(() => expect(result.current.count).toBe(5));
});
