// @vitest-environment happy-dom
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useSelection } from "../../../components/bulk/use-selection.ts";

const [FIRST, WHOLE] = [
  ["a", "b", "c"],
  ["a", "b", "c", "d", "e"],
];

/** A long list of which the first are known, with all of it selected; gives what is selected once all are known. */
function selectedOnceKnown(then: (selection: ReturnType<typeof useSelection>) => void): readonly string[] {
  const { result, rerender } = renderHook(({ listed, isWhole }) => useSelection("all", listed, isWhole), {
    initialProps: { listed: FIRST, isWhole: false },
  });
  act(() => result.current.all());
  act(() => then(result.current));
  rerender({ listed: WHOLE, isWhole: true });
  return result.current.ids;
}

test("who selects all of a long list has all of it, also what is not known yet", () => {
  expect(selectedOnceKnown(() => {})).toEqual(WHOLE);
});

test("of all those that are taken out before the others are known stay out", () => {
  expect(selectedOnceKnown((selection) => selection.toggle("b"))).toEqual(["a", "c", "d", "e"]);
});

test("what is found step by step is selected with all, and only what is taken out stays out", () => {
  const { result, rerender } = renderHook(({ listed, isWhole }) => useSelection("all", listed, isWhole), {
    initialProps: { listed: FIRST, isWhole: false },
  });
  act(() => result.current.all());
  rerender({ listed: WHOLE, isWhole: false });
  expect(result.current.ids).toEqual(WHOLE);
  act(() => result.current.toggle("b"));
  act(() => result.current.toggle("d"));
  act(() => result.current.toggle("b"));
  rerender({ listed: [...WHOLE, "f", "g"], isWhole: false });
  rerender({ listed: [...WHOLE, "f", "g", "h"], isWhole: true });
  expect(result.current.ids).toEqual(["a", "b", "c", "e", "f", "g", "h"]);
});

test("who takes all back has none, whatever comes later", () => {
  expect(selectedOnceKnown((selection) => selection.clear())).toEqual([]);
});
