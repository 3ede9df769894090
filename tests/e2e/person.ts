import type { ElementHandle, Page } from "puppeteer-core";
import { launch, serve, type LaunchOptions, type Lectern } from "./browser.ts";
import { until } from "../setup/until.ts";
import { watchAddress, watchPage, type SampleLecture } from "./lecture-page.ts";

/** What a person does with Lectern, by the names they see. */
export interface Person extends Lectern {
  /** Opens a lecture's page in a tab. */
  visit(lecture: SampleLecture): Promise<Page>;
  /** Opens a page of one's own making at an address. */
  visitPage(address: string, html: string): Promise<Page>;
}

export async function person(options: LaunchOptions = {}): Promise<Person> {
  const lectern = await launch(options);
  async function visitPage(address: string, html: string): Promise<Page> {
    const page = await lectern.browser.newPage();
    await serve(page, new Map([[address, html]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    return page;
  }
  return { ...lectern, visitPage, visit: (lecture) => visitPage(watchAddress(lecture.id), watchPage(lecture)) };
}

/**
 * The control with this role and name, once it is there. Looked for from time to time: Puppeteer itself would ask for
 * the whole page's names with each frame, which takes two fifths of a processor for as long as it waits.
 */
export async function find(page: Page, role: string, name: string): Promise<ElementHandle> {
  return until(() => page.$(`::-p-aria([role="${role}"][name="${name}"])`), `there is a ${role} “${name}”`);
}

/** Types into a field in the place of what stands there: perhaps what an earlier attempt has typed. */
export async function retype(page: Page, role: string, name: string, text: string): Promise<void> {
  const field = await find(page, role, name);
  await field.click({ count: 3 });
  await field.type(text);
}

/** Text of the whole page, as it can be read. */
export function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until the page reads as wanted, and fails with what it read instead. */
export async function untilReads(page: Page, wanted: RegExp): Promise<string> {
  return until(async () => {
    const text = await textOf(page);
    if (!wanted.test(text)) throw new Error(`it reads: ${text}`);
    return text;
  }, `the page reads ${wanted}`);
}

/** Presses keys together, such as Control and Enter. */
export async function chord(
  page: Page,
  modifier: "Control" | "Shift",
  key: "Enter" | "k" | "z" | "a" | "v",
): Promise<void> {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}
