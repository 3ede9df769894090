import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { fill } from "../bench/fill-library.ts";
import { PATIENCE } from "../setup/until.ts";
import { find, person, type Person } from "./person.ts";
import { spokenLibrary } from "./spoken-library.ts";

/** What the search is called in each language of the interface. */
const NAMES = { en: "Search your library", "zh-CN": "搜索资料库" } as const;

export type Language = keyof typeof NAMES;

/** A person whose library has lectures with what is said in them. */
export async function searcher(lang: Language = "en"): Promise<Person> {
  const me = await person({ lang });
  const page = await me.openOptions("#settings");
  await fill(page, 1, spokenLibrary);
  await page.close();
  return me;
}

/** The popup on a page without a lecture, with this in its search. */
export async function popupWith(me: Person, query: string, lang: Language = "en"): Promise<Page> {
  const page = await me.visitPage("https://notes.example/sea", "<!doctype html><title>Notes</title><p>Sand.</p>");
  const popup = await me.press(page);
  await search(popup, query, lang);
  return popup;
}

/** The library with this in its search. */
export async function libraryWith(me: Person, query: string, lang: Language = "en"): Promise<Page> {
  const page = await me.openOptions("#all");
  await search(page, query, lang);
  return page;
}

/** Inserts the query at once, as from the clipboard: letter by letter, each beginning of it would have results on the way. */
async function search(page: Page, query: string, lang: Language): Promise<void> {
  await (await find(page, "searchbox", NAMES[lang])).focus();
  if (query !== "") await page.keyboard.sendCharacter(query);
}

/** Titles of the results, in the popup or in the library. */
export function titlesIn(page: Page): Promise<string[]> {
  return page.$$eval(".found h2, article h2", (titles) => titles.map((title) => title.textContent?.trim() ?? ""));
}

export function typedIn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>(".search-box input")?.value ?? "");
}

/** Waits until what is read is as wanted, and fails with what it is instead. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const limit = Date.now() + PATIENCE;
  while (JSON.stringify(await read()) !== JSON.stringify(wanted) && Date.now() < limit) await pause(50);
  expect(await read()).toEqual(wanted);
}

/** Does what opens a tab, which may close the popup before the key is up. */
export async function leaving(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!/closed/i.test(String(error))) throw error;
  });
}
