import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { PATIENCE, until } from "../setup/until.ts";
import type { Page } from "puppeteer-core";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { extensionFolder } from "./browser.ts";
import { find, person, type Person } from "./person.ts";

/** The extension's own interface, as far as these tests use it. */
declare const chrome: {
  runtime: {
    sendMessage(message: object): Promise<{ res?: { status: string; result: { lectureId: string } } } | undefined>;
  };
  storage: { local: { set(items: object): Promise<void> } };
};

/** A person whose own model stands on this computer. */
export interface ModelPerson extends Person {
  readonly server: ModelServer;
  /** Takes this model of the server for the next summaries, as the settings do. */
  useModel(page: Page, model: string, more?: { readonly window?: number; readonly base?: string }): Promise<void>;
}

/**
 * Headless Chromium cannot ask whether Lectern may reach the server: the permission, which is optional, stands in this
 * copy of the manifest as if it had been given. Gives its folder.
 */
export async function extensionThatMaySend(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lectern-model-"));
  await cp(extensionFolder(), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8"));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ["http://127.0.0.1/*"] }));
  return folder;
}

export async function modelPerson(): Promise<ModelPerson> {
  const folder = await extensionThatMaySend();
  const [server, me] = await Promise.all([startModelServer(), person({ extension: folder })]);
  return {
    ...me,
    server,
    async useModel(page, model, { window = null, base = server.base }: { window?: number | null; base?: string } = {}) {
      const items = {
        model: { base, model, window },
        summariser: "model",
        template: "medium",
      };
      await page.evaluate((given) => chrome.storage.local.set(given), items);
    },
    async close() {
      await me.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface Spoken {
  readonly key: string;
  readonly title: string;
  /** Captions, each of about ten words and five seconds; none for a lecture without a transcript. */
  readonly captions: number;
}

/** Saves a lecture with its transcript past the popup; gives its id. Repeated until it is answered, as the popup does. */
export function saveSpoken(page: Page, lecture: Spoken): Promise<string> {
  return page.evaluate(async ({ key, title, captions }) => {
    const cues = Array.from({ length: captions }, (_, at) => ({
      startSeconds: at * 5,
      endSeconds: at * 5 + 4,
      text: `Sentence ${at} says something new about how the moon moves the sea.`,
    }));
    const facts = {
      key,
      url: `https://spoken.example/${key}`,
      site: "Spoken",
      kind: "video",
      title,
      creators: ["Harbour Lectures"],
      published: null,
      description: "Why the sea rises twice a day.",
      durationSeconds: 3600,
      thumbnailUrl: null,
      language: "en",
      keywords: [],
      chapters: [],
      series: null,
      aliases: [],
    };
    const transcript = captions === 0 ? null : { language: "en", origin: "captions", cues };
    const input = { facts, tags: [], summaries: [], picture: null, transcript };
    const message = { id: 1, timestamp: 0, type: "run", data: { opId: `save ${key}`, type: "saveLecture", input } };
    for (;;) {
      const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 2000));
      const answer = await Promise.race([chrome.runtime.sendMessage(message).catch(() => undefined), silence]);
      if (answer?.res?.status === "done") return answer.res.result.lectureId;
    }
  }, lecture);
}

/** Opens an entry in the library, and asks for a summary of it. */
export async function summarise(me: Person, id: string): Promise<Page> {
  const page = await me.openOptions(`#entry/${id}`);
  await (await find(page, "button", "New")).click();
  return page;
}

/** Waits until the open entry reads as wanted, whatever stands in the list beside it. */
export async function untilEntry(page: Page, wanted: RegExp): Promise<void> {
  await until(async () => {
    const text = await page.$eval("aside.detail", (entry) => entry.innerText);
    if (!wanted.test(text)) throw new Error(`it reads: ${text}`);
    return true;
  }, `the entry reads ${wanted}`);
}

/** Waits until what is being typed is kept. */
export async function untilDraft(page: Page, part: object): Promise<void> {
  await expect.poll(() => rowsOf(page, "drafts"), { timeout: PATIENCE }).toContainEqual(expect.objectContaining(part));
}

/** Everything that a table of the library holds, read past Lectern's own code. */
export function rowsOf<T>(page: Page, table: string): Promise<T[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("lectern");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not opened")));
    });
    const rows = await new Promise<unknown[]>((resolve, reject) => {
      const request = database.transaction(name).objectStore(name).getAll();
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error ?? new Error("not read")));
    });
    database.close();
    return rows as never;
  }, table);
}
