// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { NothingHere } from "../../../components/capture/nothing-here.tsx";
import { CommandsProvider } from "../../../components/hooks/use-commands.tsx";
import type { CapturedNothing } from "../../../lib/capture/captured.ts";
import { filtersIn } from "../../../lib/search/query/filters.ts";
import { lectureFacts } from "../../lib/library/open-test-library.ts";

vi.mock("../../../lib/browser/library-page.ts", () => ({ libraryPageAddress: () => "options.html" }));
vi.mock("../../../lib/browser/messages.ts", () => ({ sendMessage: async () => null }));

afterEach(cleanup);

function show(
  why: CapturedNothing["why"],
  tags: readonly string[] = [],
  onSearch: (query: string) => void = () => {},
): string {
  const captured: CapturedNothing = {
    kind: "none",
    why,
    page: { ...lectureFacts(), kind: "page" },
    list: null,
    players: [],
  };
  const reading = {
    tab: Promise.resolve(null),
    read: Promise.resolve(null),
    address: async () => ({ address: null, isLoading: false }),
    waits: Promise.resolve(),
    library: Promise.reject(new Error("none")),
  };
  reading.library.catch(() => null);
  const page = { phase: "nothing", captured, recent: [], tags: tags.map((tag) => ({ tag, count: 1 })) } as const;
  const none = () => {};
  render(
    <CommandsProvider>
      <NothingHere
        page={page}
        reading={reading}
        onSaved={none}
        onReadAgain={none}
        onReadPlayer={none}
        onSearch={onSearch}
      />
    </CommandsProvider>,
  );
  return document.body.textContent ?? "";
}

test("a page whose reading failed is not said to hold no lecture, and can be read again or kept as a link", () => {
  expect(show("failed")).toMatch(/cannot read this page.*stopped with an error/);
  expect(document.body.textContent).not.toContain("No lecture");
  expect(screen.getByRole("button", { name: "Read again" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Save page as a link" })).toBeTruthy();
});

test("a page without a lecture is said to hold none", () => {
  expect(show("no-media")).toContain("No lecture on this page");
  expect(screen.queryByRole("button", { name: "Read again" })).toBeNull();
});

test.each(["Ocean", "-minus", "OR", "tag:x", 'say "hi"'])(
  "its tag %j leads to what has that tag, whatever it looks like",
  (tag) => {
    const onSearch = vi.fn();
    show("no-media", [tag], onSearch);
    fireEvent.click(screen.getByRole("button", { name: tag }));
    const [query] = onSearch.mock.calls[0] ?? [];
    expect(filtersIn(query)).toMatchObject([{ parts: [{ operator: "tag", value: tag, not: false }] }]);
  },
);
