import { expect, test, vi } from "vitest";
import { splitKeys } from "../../../lib/browser/assigned-keys.ts";

vi.mock("wxt/browser", () => ({ browser: {} }));

test.each([
  ["Alt+Shift+L", ["Alt", "Shift", "L"]],
  ["Ctrl+Comma", ["Ctrl", "Comma"]],
  ["⌥⇧L", ["⌥", "⇧", "L"]],
  ["⌃⌘F5", ["⌃", "⌘", "F5"]],
  ["F8", ["F8"]],
  ["", []],
])("the shortcut %s is shown key by key", (shortcut, keys) => {
  expect(splitKeys(shortcut)).toEqual(keys);
});
