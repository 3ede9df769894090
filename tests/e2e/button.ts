import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { until } from "../setup/until.ts";
import { extensionFolder } from "./browser.ts";
import type { Person } from "./person.ts";

/** What is used here of the extension interface, which exists only inside of Lectern's own pages and worker. */
interface Extension {
  readonly tabs: { query(what: object): Promise<{ id: number; url?: string }[]>; get(id: number): Promise<object> };
  readonly action: {
    getBadgeText(what: { tabId: number }): Promise<string>;
    getTitle(what: { tabId: number }): Promise<string>;
    setTitle: (what: { tabId: number; title: string }) => Promise<void>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly commands: { readonly onCommand: Event };
  readonly contextMenus: { readonly onClicked: Event; update(id: string, what: object): Promise<void> };
  readonly omnibox: {
    readonly onInputChanged: Event;
    readonly onInputEntered: Event;
    setDefaultSuggestion(what: { description: string }): Promise<void>;
  };
}
declare const chrome: Extension;
interface Event {
  dispatch(...given: unknown[]): void;
}

export interface Button {
  readonly sign: string;
  readonly title: string;
}

/** Looks at the button as it is on a page's tab, from a page of Lectern's own in another tab. */
export interface ButtonWatcher {
  read(page: Page): Promise<Button>;
  /** Wakes the worker as any command does. */
  wake(): Promise<void>;
}

export async function watchButton(me: Person): Promise<ButtonWatcher> {
  const watcher = await me.openOptions("#settings");
  const ids = new Map<Page, number>();

  async function tabId(page: Page): Promise<number> {
    const known = ids.get(page);
    if (known !== undefined) return known;
    await page.bringToFront();
    const id = await watcher.evaluate(
      async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? -1,
    );
    ids.set(page, id);
    return id;
  }

  async function read(page: Page): Promise<Button> {
    return watcher.evaluate(
      async (id) => ({
        sign: await chrome.action.getBadgeText({ tabId: id }),
        title: await chrome.action.getTitle({ tabId: id }),
      }),
      await tabId(page),
    );
  }

  return {
    read,
    async wake() {
      const data = { opId: "wake", type: "prepare", input: {} };
      await watcher.evaluate((given) => chrome.runtime.sendMessage(given), { id: 1, timestamp: 0, type: "run", data });
      await me.worker();
    },
  };
}

async function inWorker(me: Person) {
  const worker = await (await me.worker()).worker();
  if (!worker) throw new Error("Lectern's worker does not run");
  return worker;
}

/** Waits until a page's button has this sign and such a title. */
export async function untilButton(button: ButtonWatcher, page: Page, sign: string, title = /./): Promise<Button> {
  return until(async () => {
    const seen = await button.read(page);
    if (seen.sign !== sign || !title.test(seen.title)) throw new Error(`it shows ${JSON.stringify(seen)}`);
    return seen;
  }, `the button shows ${sign} and ${title}`);
}

/** All that the worker has the button say from now on, for as long as it lives, however short a while each stands there. */
export async function heardFromButton(me: Person): Promise<() => Promise<string[]>> {
  const worker = await inWorker(me);
  await worker.evaluate(async () => {
    const titles: string[] = [];
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const setTitle = chrome.action.setTitle.bind(chrome.action);
    chrome.action.setTitle = (what) => {
      // What a tab of before had to say may go only now.
      if (what.tabId === tab?.id) titles.push(what.title);
      return setTitle(what);
    };
    Object.assign(globalThis, { titles });
  });
  return () => worker.evaluate(() => Reflect.get(globalThis, "titles") as string[]);
}

/** Hands the worker a shortcut as the browser does; headless Chromium takes no keys itself. Access to the page must be there. */
export async function giveShortcut(me: Person, page: Page, name: "save-now" | "note"): Promise<void> {
  await page.bringToFront();
  await (
    await inWorker(me)
  ).evaluate(async (command) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    chrome.commands.onCommand.dispatch(command, tab);
  }, name);
}

/** Hands the worker the choice of a menu entry as the browser does; headless Chromium shows no menus. */
export async function giveMenu(me: Person, page: Page, menuItemId: string, click: object = {}): Promise<void> {
  await page.bringToFront();
  await (
    await inWorker(me)
  ).evaluate(
    async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    { menuItemId, frameId: 0, ...click },
  );
}

/** Which of these menu entries exist; only one that does can be changed. */
export async function menuEntries(me: Person, ids: readonly string[]): Promise<string[]> {
  return (await inWorker(me)).evaluate(async (wanted) => {
    const there = wanted.map((id) =>
      chrome.contextMenus.update(id, { enabled: true }).then(
        () => [id],
        () => [],
      ),
    );
    return (await Promise.all(there)).flat();
  }, ids);
}

/** Whether Chromium takes a description: one that is not well-formed XML it refuses. */
export async function isTaken(me: Person, description: string): Promise<boolean> {
  return (await inWorker(me)).evaluate(
    (text) =>
      chrome.omnibox.setDefaultSuggestion({ description: text }).then(
        () => true,
        () => false,
      ),
    description,
  );
}

export interface Suggestion {
  readonly content: string;
  readonly description: string;
}

/** What Lectern answers to a text in the address bar after its keyword. */
export async function suggestionsFor(me: Person, text: string): Promise<Suggestion[]> {
  return (await inWorker(me)).evaluate(
    (typed) =>
      new Promise<Suggestion[]>((resolve) => {
        chrome.omnibox.onInputChanged.dispatch(typed, resolve);
      }),
    text,
  );
}

/** Enter in the address bar after Lectern's keyword. */
export async function enterInAddressBar(me: Person, text: string, disposition: string): Promise<void> {
  await (await inWorker(me)).evaluate((given) => chrome.omnibox.onInputEntered.dispatch(...given), [text, disposition]);
}

/** The build as it is once the person has allowed the optional permissions, which headless Chromium cannot ask for. */
export function buildWithPermissions(): string {
  const folder = mkdtempSync(join(tmpdir(), "lectern-allowed-"));
  cpSync(extensionFolder(), folder, { recursive: true });
  const path = join(folder, "manifest.json");
  const { optional_permissions: allowed, ...manifest } = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, ...allowed] }));
  return folder;
}
