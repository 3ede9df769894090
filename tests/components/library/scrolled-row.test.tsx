// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ScrolledRow } from "../../../components/library/scrolled-row.tsx";

/** The place is 400 px wide, what stands in it as wide as `content`: without a layout both have to be said. */
let content = 0;
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "scrollWidth", "get").mockImplementation(() => content);
  HTMLElement.prototype.scrollBy = function (this: HTMLElement, by?: ScrollToOptions | number) {
    const left = typeof by === "object" ? (by.left ?? 0) : 0;
    this.scrollLeft = Math.max(0, Math.min(content - 400, this.scrollLeft + left));
    fireEvent.scroll(this);
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(width: number): void {
  content = width;
  render(
    <ScrolledRow back="Tags before these" next="More tags">
      <a href="#a">One</a>
    </ScrolledRow>,
  );
}

const ends = () => screen.queryAllByRole("button").map((button) => button.getAttribute("aria-label"));
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole("button", { name })));

test("a row that fits its place has no ends to press", () => {
  show(380);
  expect(ends()).toEqual([]);
});

test("a longer row shows where more follows, and a press leads to its end and back", async () => {
  show(1000);
  expect(ends()).toEqual(["More tags"]);
  await press("More tags");
  expect(ends()).toEqual(["Tags before these", "More tags"]);
  await press("More tags");
  expect(ends()).toEqual(["Tags before these"]);
  await press("Tags before these");
  await press("Tags before these");
  expect(ends()).toEqual(["More tags"]);
});

test("what the focus comes to by keyboard is brought to the middle, and nothing moves under the mouse", () => {
  const moved: unknown[] = [];
  HTMLElement.prototype.scrollIntoView = (how) => void moved.push(how);
  show(1000);
  const link = screen.getByRole("link", { name: "One" });
  const isByKeyboard = vi.spyOn(link, "matches").mockReturnValue(false);
  fireEvent.focus(link);
  expect(moved).toEqual([]);
  isByKeyboard.mockReturnValue(true);
  fireEvent.focus(link);
  expect(moved).toEqual([{ inline: "center", block: "nearest" }]);
});
