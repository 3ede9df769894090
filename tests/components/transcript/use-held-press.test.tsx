// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useHeldPress } from "../../../components/transcript/use-held-press.ts";

const play = vi.fn<() => void>();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  getSelection()?.removeAllRanges();
  vi.useRealTimers();
  vi.clearAllMocks();
});

function selectAll(): void {
  document.body.textContent = "The tide turns";
  getSelection()?.selectAllChildren(document.body);
}

function held(isActing = false) {
  const { result, unmount } = renderHook(() => useHeldPress(isActing));
  const click = (clicks: number) => {
    result.current.begin();
    result.current.hold(clicks, play);
  };
  return { click, unmount };
}

test("a press on words plays them once it is no double click any more", () => {
  held().click(1);
  expect(play).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(play).toHaveBeenCalledOnce();
});

test("a double click, which selects a word, plays nothing", () => {
  const { click } = held();
  click(1);
  vi.advanceTimersByTime(200);
  click(2);
  vi.runAllTimers();
  expect(play).not.toHaveBeenCalled();
});

test("a press that selects, or that takes a selection or the actions away, plays nothing", () => {
  const { click } = held();
  click(1);
  selectAll();
  vi.runAllTimers();
  click(1);
  getSelection()?.removeAllRanges();
  vi.runAllTimers();
  held(true).click(1);
  vi.runAllTimers();
  expect(play).not.toHaveBeenCalled();
});

test("nothing is played once the lines are gone", () => {
  const { click, unmount } = held();
  click(1);
  unmount();
  vi.runAllTimers();
  expect(play).not.toHaveBeenCalled();
});
