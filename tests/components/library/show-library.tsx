// Before Dexie, whose live queries are still where there is no IndexedDB.
import "fake-indexeddb/auto";
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, vi } from "vitest";
import { Library } from "../../../components/library/library.tsx";
import type { Command, Reply } from "../../../lib/library/commands/command.ts";
import type { DraftMark } from "../../../lib/library/draft.ts";
import { run } from "../../../lib/library/commands/run.ts";
import { continueBulks } from "../../../lib/library/continue-bulks.ts";
import { openSearch } from "../../../lib/library/open-search.ts";
import { openTestLibrary } from "../../lib/library/open-test-library.ts";

export type TestLibrary = Awaited<ReturnType<typeof openTestLibrary>>;

// A library in memory takes its time over an entry with all its parts, and over a search while others run beside it.
configure({ asyncUtilTimeout: 10_000 });

/** The library that commands reach; set by `showLibrary`. */
let current: TestLibrary | null = null;
let commands = 0;

/** Stands in for the way to the background: the same commands, carried out in the test's own library. */
export async function commandInTest(
  type: string,
  input: unknown,
  opId = `page-${++commands}`,
  settles?: DraftMark,
): Promise<Reply> {
  // The page of a test that has ended goes on leaving its editors.
  if (!current) return { status: "refused", reason: "no-answer" };
  const { database } = current;
  const reply = await run(database, { opId, type, input, ...(settles && { settles }) } as Command);
  if (type === "beginBulk" || type === "undoBulk") await continueBulks(database);
  return reply;
}

beforeEach(() => {
  // No other page is there to hold or to want one.
  const held = (work: unknown) => (typeof work === "function" ? work({}) : undefined);
  const locks = {
    request: async (_: string, ...more: readonly unknown[]) => held(more.at(-1)),
    query: async () => ({ held: [] }),
  };
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
  // Without a layout every element is as high as a window, so that the list has rows to show.
  for (const side of ["clientHeight", "clientWidth"] as const)
    vi.spyOn(HTMLElement.prototype, side, "get").mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(200);
  location.hash = "";
});

afterEach(() => {
  cleanup();
  current = null;
  vi.restoreAllMocks();
});

/** Shows the library page over a library in memory that `prepare` has filled. */
export async function showLibrary(
  prepare: (library: TestLibrary) => Promise<unknown> = async () => {},
  hash = "",
  library?: TestLibrary,
): Promise<TestLibrary> {
  const shown = library ?? (await openTestLibrary());
  return showIt(shown, prepare, hash);
}

async function showIt(
  library: TestLibrary,
  prepare: (library: TestLibrary) => Promise<unknown>,
  hash: string,
): Promise<TestLibrary> {
  await prepare(library);
  current = library;
  location.hash = hash;
  const connection = await library.openAsPage();
  const opened = { database: library.database, search: openSearch(async () => connection) };
  const open = async () => opened;
  await act(async () => render(<Library open={open} />));
  await screen.findByRole("heading", { level: 1 });
  return library;
}

export function rows(): string[] {
  return screen.queryAllByRole("article").map((row) => row.querySelector("h2")?.textContent ?? "");
}
