import type { Page, Target } from "puppeteer-core";
import { PATIENCE } from "../setup/until.ts";
import { find, type Person } from "./person.ts";

const isPanel = (target: Target) => target.url().includes("/sidepanel.html?tab=");

/** Presses the button on a page and has the popup go on in the panel, which is opened for that tab. */
export async function openPanel(me: Person, page: Page): Promise<Page> {
  const popup = await me.press(page);
  const before = new Set(me.browser.targets());
  const opened = me.browser.waitForTarget((each) => !before.has(each) && isPanel(each), { timeout: PATIENCE });
  await (await find(popup, "button", "Keep open beside the video")).click();
  return (await opened).asPage();
}
