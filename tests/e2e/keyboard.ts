import type { KeyInput, Page } from "puppeteer-core";
import { PATIENCE, until } from "../setup/until.ts";
import type { Person } from "./person.ts";

/** Presses keys one after the other; `Control+k` holds the first. */
export async function press(page: Page, ...chords: readonly string[]): Promise<void> {
  for (const keys of chords) {
    const [key, ...held] = keys.split("+").toReversed() as KeyInput[];
    for (const modifier of held) await page.keyboard.down(modifier);
    if (key) await page.keyboard.press(key);
    for (const modifier of held) await page.keyboard.up(modifier);
  }
}

/** What has the focus: its role and its name, such as `article Waves`; nothing where nothing in particular has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    if (!at || at === document.body) return "nothing";
    const label = at.getAttribute("aria-labelledby")?.split(" ")[0];
    const own = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
    const name = at.getAttribute("aria-label") ?? (label ? document.getElementById(label)?.textContent : own);
    return `${at.getAttribute("role") ?? at.localName} ${(name ?? at.textContent ?? "").trim()}`;
  });
}

/** Waits until the focus is where it is wanted; gives where that is. */
export function untilFocus(page: Page, wanted: RegExp): Promise<string> {
  return until(async () => {
    const now = await focused(page);
    if (!wanted.test(now)) throw new Error(`it is on: ${now}`);
    return now;
  }, `the focus is on ${wanted}`);
}

/** Goes on with Tab until the focus is where it is wanted, as somebody does who has no mouse. */
export async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  // Some controls come late: the way round is gone more than once.
  const end = Date.now() + PATIENCE;
  let last = "";
  while (Date.now() < end) {
    last = await focused(page);
    if (wanted.test(last)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${wanted}; last: ${last}`);
}

/** Waits until what can be read of the page's own elements is as wanted. */
export function untilThere(page: Page, selector: string, text: string): Promise<unknown> {
  const reads = (wanted: string, of: string) =>
    [...document.querySelectorAll(wanted)].some(({ textContent }) => textContent?.includes(of));
  return page.waitForFunction(reads, { timeout: PATIENCE }, selector, text);
}

export function untilGone(page: Page, selector: string): Promise<unknown> {
  return page.waitForFunction((wanted) => document.querySelector(wanted) === null, { timeout: PATIENCE }, selector);
}

export function untilCount(page: Page, selector: string, count: number): Promise<unknown> {
  const has = (wanted: string, many: number) => document.querySelectorAll(wanted).length === many;
  return page.waitForFunction(has, { timeout: PATIENCE }, selector, count);
}

/** What is done, what does it, and where the focus is at its end. */
export type KeyRow = readonly [string, (page: Page, me: Person) => Promise<unknown>, RegExp];
export const SEARCH = /Search your library$/;
