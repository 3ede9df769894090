// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, render, renderHook, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { followPage } from "../../../components/popup/follow-page.ts";
import type { PageReading } from "../../../components/popup/page-reading.ts";
import { UnopenedLibrary } from "../../../components/popup/unopened-library.tsx";
import { usePopupFlow } from "../../../components/popup/use-popup-flow.ts";
import type { Captured } from "../../../lib/capture/captured.ts";
import { UnreadError } from "../../../lib/library/unread.ts";
import { lectureFacts, openTestLibrary } from "../../lib/library/open-test-library.ts";

vi.mock("../../../lib/browser/library-page.ts", () => ({ libraryPageAddress: () => "/options.html" }));
vi.mock("../../../lib/browser/library-changes.ts", () => ({ onLibraryChanged: () => () => {} }));
vi.mock("../../../lib/browser/read-player.ts", () => ({ readGrantedPlayer: async () => null }));
vi.mock("../../../components/popup/start-reading.ts", () => ({ startReading: vi.fn() }));
vi.mock("../../../components/popup/after-press.ts", () => ({
  followPress: async (...asked: Parameters<typeof followPage>) => {
    await followPage(...asked);
    return null;
  },
}));

afterEach(cleanup);

const facts = lectureFacts();
const captured: Captured = {
  ...facts,
  kind: "video",
  certainty: "sure",
  plays: facts.title,
  identity: facts.key,
  captionTracks: [],
  list: null,
  players: [],
};

/** A popup on a lecture's page, over a library that opens and gives no row. */
async function pressed(): Promise<PageReading> {
  const connection = await (await openTestLibrary()).openAsPage();
  const transaction = () => {
    throw Object.assign(new Error("Internal error."), { name: "UnknownError" });
  };
  const tab = { id: 1, address: new URL(facts.url), title: facts.title };
  return {
    tab: Promise.resolve(tab),
    read: Promise.resolve({ tab, captured }),
    address: async () => ({ address: tab.address, isLoading: false }),
    waits: new Promise(() => {}),
    library: Promise.resolve(Object.create(connection, { transaction: { value: transaction } })),
  };
}

test("the popup over a library that cannot be read shows the page all the same, and does not stay at reading it", async () => {
  const reading = await pressed();
  const { result } = renderHook(() => usePopupFlow(reading));
  await vi.waitFor(() => expect(result.current.page).toMatchObject({ phase: "lecture", captured: { key: facts.key } }));
  expect(result.current.unread).toBeInstanceOf(UnreadError);
});

test("it says so, with the way to where something can be done", async () => {
  const library = new Promise(() => {});
  await act(async () => render(<UnopenedLibrary library={library} unread={new UnreadError(new Error("Internal"))} />));
  expect(screen.getByRole("alert").textContent).toMatch(/^Something in your library could not be read/);
  const way = screen.getByRole("link", { name: "See what can be done" });
  expect(way.getAttribute("href")).toBe("/options.html");
});

test("nothing is said of a library that can be read", async () => {
  await act(async () => render(<UnopenedLibrary library={Promise.resolve()} unread={null} />));
  expect(document.body.textContent).toBe("");
});
