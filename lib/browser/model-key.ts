import { browser } from "wxt/browser";

/** The key with the one origin that it is sent to stands here in `storage.local`, which is neither synced nor exported. */
const NAME = "modelKey";

/** What pages may know and do: never what the key is. */
export const modelKey = {
  /** Whether there is a key for the server at this address. */
  isSet: async (base: string): Promise<boolean> => (await keyFor(base)) !== null,
  write: (base: string, key: string): Promise<void> =>
    browser.storage.local.set({ [NAME]: { origin: new URL(base).origin, key } }),
  remove: (): Promise<void> => browser.storage.local.remove(NAME),
};

/** The key, for the request that carries it; null for any origin but its own. */
export async function keyFor(base: string): Promise<string | null> {
  const { [NAME]: value }: { readonly [NAME]?: unknown } = await browser.storage.local.get(NAME);
  if (typeof value !== "object" || value === null || !("origin" in value) || !("key" in value)) return null;
  return value.origin === new URL(base).origin && typeof value.key === "string" && value.key !== "" ? value.key : null;
}
