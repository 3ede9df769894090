import { readdirSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { extensionFolder } from "./browser.ts";
import type { Person } from "./person.ts";

/** The extension's own interface, as far as this looks into it. */
declare const chrome: {
  readonly storage: Readonly<Record<"local" | "session" | "sync", { get(names: null): Promise<object> }>>;
};

/** All that the browser keeps for Lectern, as text, but what stands under these names in `storage.local`. */
export function allKept(page: Page, without: readonly string[]): Promise<string> {
  return page.evaluate(async (left) => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
      });
    // Bytes would be `{}`.
    const plain = (_: string, value: unknown) =>
      value instanceof Uint8Array || value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : value;
    const told: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const held = database.transaction(store).objectStore(store);
        const rows = await Promise.all([answerOf(held.getAllKeys()), answerOf(held.getAll())]);
        told.push(`${name} ${store} ${JSON.stringify(rows, plain)}`);
      }
      database.close();
    }
    const { local, session, sync } = chrome.storage;
    const others = Object.entries(await local.get(null)).filter(([name]) => !left.includes(name));
    told.push(JSON.stringify([others, await session.get(null), await sync.get(null)]));
    for (const store of [localStorage, sessionStorage]) told.push(JSON.stringify(store));
    for (const name of await caches.keys()) told.push(name);
    return told.join("\n");
  }, without);
}

/** All that stands in each page of Lectern's, also in its fields: of the library in each of these parts. */
export async function allShown(me: Person, parts: readonly string[]): Promise<string> {
  const pages = readdirSync(extensionFolder()).filter((name) => name.endsWith(".html"));
  const addresses = [...pages, ...parts.map((part) => `options.html${part}`)];
  const shown: string[] = [];
  for (const address of addresses) {
    const page = await me.browser.newPage();
    await page.goto(`chrome-extension://${me.id}/${address}`, { waitUntil: "networkidle0" });
    shown.push(
      await page.evaluate(() => {
        const fields = [...document.querySelectorAll("input, textarea, select")];
        const values = fields.map((field) => Reflect.get(field, "value"));
        return [location.href, document.documentElement.outerHTML, ...values].join("\n");
      }),
    );
    await page.close();
  }
  return shown.join("\n");
}
