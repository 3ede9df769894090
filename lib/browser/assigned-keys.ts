import { browser } from "wxt/browser";

/** Names of the shortcuts in the manifest. */
export type ShortcutName = "_execute_action" | "save-now" | "note" | "beside";

/** Keys that the browser has given to each shortcut, such as `Alt`, `Shift` and `L`; none where it gave or the person left none. */
export type AssignedKeys = Readonly<Record<ShortcutName, readonly string[]>>;

export async function assignedKeys(): Promise<AssignedKeys> {
  const commands = await browser.commands.getAll();
  const keys = (name: ShortcutName) => splitKeys(commands.find((command) => command.name === name)?.shortcut ?? "");
  return {
    _execute_action: keys("_execute_action"),
    "save-now": keys("save-now"),
    note: keys("note"),
    beside: keys("beside"),
  };
}

/** The keys in `Alt+Shift+L`, or on a Mac in `⌥⇧L`; a plus sign itself is called `Plus`. */
export function splitKeys(shortcut: string): string[] {
  if (shortcut.includes("+")) return shortcut.split("+").map((key) => key.trim());
  const [modifiers = ""] = /^[⌃⌥⇧⌘]*/u.exec(shortcut) ?? [];
  return [...modifiers.split(""), shortcut.slice(modifiers.length)].filter(Boolean);
}
