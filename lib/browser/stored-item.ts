import { browser } from "wxt/browser";

/** A value that the browser keeps for the extension, of whatever shape: whoever reads it parses it. */
export interface StoredItem {
  readonly read: () => Promise<unknown>;
  readonly write: (value: unknown) => Promise<void>;
  readonly remove: () => Promise<void>;
  /** Called with the new value, wherever it was written; gives the way to stop. */
  readonly watch: (changed: (value: unknown) => void) => () => void;
}

/** `local` outlives the browser, `session` is in memory only. */
export function storedItem(area: "local" | "session", name: string): StoredItem {
  // Looked up at each use: the offscreen document has no storage.
  const store = () => browser.storage[area];
  return {
    read: async () => (await store().get(name))[name] ?? null,
    write: (value) => store().set({ [name]: value }),
    remove: () => store().remove(name),
    watch(changed) {
      const hear = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
        if (name in changes) changed(changes[name]?.newValue ?? null);
      };
      store().onChanged.addListener(hear);
      return () => store().onChanged.removeListener(hear);
    },
  };
}
