import type { HTTPRequest, Page } from "puppeteer-core";
import { answerRequests, type WebAnswer } from "../../setup/answer-requests.ts";
import type { Person } from "../person.ts";

/** Pages are HTML and all else JSON, unless the site says another type. */
export type SiteAnswer = Omit<WebAnswer, "type"> & Partial<Pick<WebAnswer, "type">>;

/** A site as a test makes it: what it answers to each request, at once or later; null for what it does not know. */
export type CaptionSite = (url: URL, request: HTTPRequest) => SiteAnswer | null | Promise<SiteAnswer | null>;

/** Opens an address in a tab for which this site answers, and nobody else. */
export async function visitSite(me: Pick<Person, "browser">, address: string, site: CaptionSite): Promise<Page> {
  const page = await me.browser.newPage();
  await answerRequests(page, async (request) => {
    const found = await site(new URL(request.url()), request);
    const type = request.isNavigationRequest() ? "text/html; charset=utf-8" : "application/json";
    return found && { type, ...found };
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return page;
}

/** Says something in a script or a JSON answer so that no `<` could end the script. */
export function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
