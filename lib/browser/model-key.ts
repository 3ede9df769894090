import { browser } from "wxt/browser";

/** What a key is for; it stands under this name in `storage.local`, with the one origin that it is sent to. */
export type KeyName = "modelKey" | "speechKey";

/** Keys are neither synced nor exported. What pages may know and do: never what the key is. */
const keyNamed = (name: KeyName) => ({
  /** Whether there is a key for the server at this address. */
  isSet: async (base: string): Promise<boolean> => (await keyFor(base, name)) !== null,
  write: (base: string, key: string): Promise<void> =>
    browser.storage.local.set({ [name]: { origin: new URL(base).origin, key } }),
  remove: (): Promise<void> => browser.storage.local.remove(name),
});

export const modelKey = keyNamed("modelKey");
export const speechKey = keyNamed("speechKey");

/** The key, for the request that carries it; null for any origin but its own. */
export async function keyFor(base: string, name: KeyName = "modelKey"): Promise<string | null> {
  const { [name]: value }: { readonly [Name in KeyName]?: unknown } = await browser.storage.local.get(name);
  if (typeof value !== "object" || value === null || !("origin" in value) || !("key" in value)) return null;
  return value.origin === new URL(base).origin && typeof value.key === "string" && value.key !== "" ? value.key : null;
}
