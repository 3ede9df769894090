// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { usePanelKeys } from "../../../components/panel/use-panel-keys.ts";
import type { PlaybackOrder } from "../../../lib/capture/playback.ts";
import { heardPlayer } from "../../lib/browser/heard-player.ts";

vi.mock("../../../components/hooks/use-setting.ts", () => ({ useSetting: () => [true, () => {}] }));
vi.mock("../../../lib/browser/settings.ts", () => ({ letterKeysSetting: {} }));

const order = vi.fn<(order: PlaybackOrder) => void>();
const onNote = vi.fn<() => void>();
const onStill = vi.fn<() => void>();

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

function Panel() {
  const { player } = heardPlayer({});
  usePanelKeys({ player: { ...player, order }, onNote, onStill, onSave: () => {}, onFind: () => {} });
  return (
    <>
      <p data-testid="text">Nothing that takes keys</p>
      <input type="checkbox" />
      <input type="radio" />
      <ul role="menu">
        <li role="menuitem">Item</li>
      </ul>
      <dialog open>
        <button type="button">In a dialog</button>
      </dialog>
    </>
  );
}

test("outside of what has keys of its own they are the player's and the panel's", () => {
  render(<Panel />);
  const text = screen.getByTestId("text");
  for (const key of [" ", "ArrowLeft", "ArrowRight", ">", "n", "c"]) fireEvent.keyDown(text, { key });
  expect(order.mock.calls.map(([{ order: name }]) => name)).toEqual(["toggle", "skip", "skip", "speed"]);
  expect(onNote).toHaveBeenCalledOnce();
  expect(onStill).toHaveBeenCalledOnce();
});

test("a key that is held moves the player on, and begins nothing again", () => {
  render(<Panel />);
  const text = screen.getByTestId("text");
  for (const key of [" ", "ArrowLeft", "<", "n", "c"]) fireEvent.keyDown(text, { key, repeat: true });
  expect(order.mock.calls.map(([{ order: name }]) => name)).toEqual(["skip", "speed"]);
  expect(onNote).not.toHaveBeenCalled();
  expect(onStill).not.toHaveBeenCalled();
});

test.each(["menuitem", "button", "checkbox", "radio"])("a %s keeps space and arrows for itself", (role) => {
  render(<Panel />);
  const target = screen.getByRole(role);
  for (const key of [" ", "ArrowLeft", "ArrowRight"]) fireEvent.keyDown(target, { key });
  expect(order).not.toHaveBeenCalled();
});

test("in menus and dialogs letters are theirs, and with Shift the arrows select text", () => {
  render(<Panel />);
  for (const role of ["menuitem", "button"]) fireEvent.keyDown(screen.getByRole(role), { key: "n" });
  fireEvent.keyDown(screen.getByTestId("text"), { key: "ArrowRight", shiftKey: true });
  expect(onNote).not.toHaveBeenCalled();
  expect(order).not.toHaveBeenCalled();
});
