import type { HTTPRequest, Page } from "puppeteer-core";
import type { Person } from "../person.ts";

export interface SiteAnswer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A site as a test makes it: what it answers to each request; null for what it does not know. */
export type CaptionSite = (url: URL, request: HTTPRequest) => SiteAnswer | null;

/** Opens an address in a tab for which this site answers, and nobody else. */
export async function visitSite(me: Pick<Person, "browser">, address: string, site: CaptionSite): Promise<Page> {
  const page = await me.browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => void answer(request, site));
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return page;
}

async function answer(request: HTTPRequest, site: CaptionSite): Promise<void> {
  const found = site(new URL(request.url()), request);
  if (!found) return request.abort("blockedbyclient");
  const type = found.type ?? (request.isNavigationRequest() ? "text/html; charset=utf-8" : "application/json");
  return request.respond({
    status: found.status ?? 200,
    contentType: type,
    headers: { ...found.headers },
    body: found.body,
  });
}

/** Says something in a script or a JSON answer so that no `<` could end the script. */
export function inScript(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
