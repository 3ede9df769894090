// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { pressPrimary } from "../../../components/ui/press-primary.ts";

afterEach(cleanup);

test.each([
  ["Control and Enter", { key: "Enter", ctrlKey: true }, 1],
  ["⌘ and Enter", { key: "Enter", metaKey: true }, 1],
  ["Enter alone", { key: "Enter" }, 0],
  ["Enter that chooses what is composed", { key: "Enter", ctrlKey: true, isComposing: true }, 0],
])("in a dialog %s does what its main button does, if it should", (_, key, times) => {
  const done = vi.fn<() => void>();
  render(
    <div role="dialog" onKeyDown={pressPrimary}>
      <input aria-label="Name" />
      <button type="button" className="button">
        Cancel
      </button>
      <button type="button" className="button primary" onClick={done}>
        Merge
      </button>
    </div>,
  );
  fireEvent.keyDown(screen.getByLabelText("Name"), key);
  expect(done).toHaveBeenCalledTimes(times);
});
