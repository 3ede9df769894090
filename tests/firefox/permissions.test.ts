import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../e2e/browser.ts";
import { type CaptionSite, visitSite } from "../e2e/caption-sites/site.ts";
import { canvasAddress, canvasPages, panoptoHost } from "../e2e/course-pages.ts";
import { tides, watchAddress, watchPage } from "../e2e/lecture-page.ts";
import { saveSpoken, untilEntry } from "../e2e/model-person.ts";
import { find, retype, textOf, untilReads } from "../e2e/person.ts";
import { playingSite, saidAt, talkAddress } from "../e2e/playing-site.ts";
import { type ModelServer, startModelServer } from "../setup/model-server.ts";
import { type FirefoxLectern, launchFirefox } from "./firefox.ts";
import { pressShortcut } from "./firefox-window.ts";
import { sendingTo } from "./permissions.ts";
import { closeSidebar, untilSidebarReads } from "./sidebar.ts";
import { until } from "../setup/until.ts";

declare const chrome: {
  readonly action: { getBadgeText(where: object): Promise<string> };
  readonly tabs: { query(query: object): Promise<{ readonly id: number; readonly url?: string }[]> };
};

const LOCAL = "http://127.0.0.1/*";

let me: FirefoxLectern;
let server: ModelServer;
let settings: Page;

beforeAll(async () => {
  [me, server] = await Promise.all([launchFirefox(), startModelServer()]);
  settings = await me.openOptions("#settings");
});
afterAll(() => Promise.all([me.close(), server.close()]));

function switchCalled(name: string) {
  return {
    isOn: () => settings.$eval(`[role=switch][aria-label='${name}']`, (each) => each.ariaChecked),
    turn: async () => (await find(settings, "switch", name)).click(),
  };
}

describe("the server of the person's own model", () => {
  let entry: Page;
  const connect = async () => (await find(settings, "button", "Connect")).click();
  const chatsAsked = () => server.asked.filter(({ path }) => path.endsWith("/chat/completions")).length;
  const notAllowed = /does not (?:let|allow) Lectern/;

  test("is not asked when the person refuses, which is said", async () => {
    await retype(settings, "combobox", "Server", server.host);
    await connect();
    await me.answerPrompt("refuse");
    await untilReads(settings, new RegExp(`does not let Lectern reach ${server.host}\\. Nothing was sent`));
    expect(server.asked).toEqual([]);
  });

  test("can be asked for again, and is reached once it is allowed", async () => {
    await connect();
    await me.answerPrompt("allow");
    await untilReads(settings, new RegExp(`Connected to ${server.host}: \\d+ models`));
    await settings.select(".nested select", "good");
    await settings.waitForSelector("input[type=radio][name=summariser]:checked");
    expect(await find(settings, "button", "Remove 127.0.0.1")).not.toBeNull();
  });

  test.each([
    ["its host", { origins: [LOCAL] }],
    ["the leave to send texts", { data_collection: ["websiteContent"] }],
  ])("is sent nothing once %s was taken back in Firefox, which is said with the way on", async (what, taken) => {
    await me.takeBack(taken);
    const id = await saveSpoken(settings, { key: `spoken:${what}`, title: `Without ${what}`, captions: 20 });
    entry = await me.openOptions(`#entry/${id}`);
    const before = chatsAsked();
    await (await find(entry, "button", "New")).click();
    await untilEntry(entry, notAllowed);
    expect(chatsAsked()).toBe(before);
    await me.allow(sendingTo(LOCAL));
    await (await find(entry, "button", "Try again")).click();
    await untilEntry(entry, /The moon raises the tides twice a day/);
    await entry.close();
  });

  test("is no longer listed once it was taken back, while the settings stand open", async () => {
    const isListed = () => settings.evaluate(() => document.querySelector("[aria-label='Remove 127.0.0.1']") !== null);
    await until(isListed, "the host is listed");
    await me.takeBack({ origins: [LOCAL] });
    await until(async () => !(await isListed()), "the host is gone");
    expect(await isListed()).toBe(false);
  });
});

describe("the addresses of all tabs", () => {
  const { isOn, turn } = switchCalled("Mark pages I have saved");
  const marks = () =>
    settings.evaluate(async () =>
      Promise.all((await chrome.tabs.query({})).map(({ id }) => chrome.action.getBadgeText({ tabId: id }))),
    );

  test("are not seen when the person refuses, and the switch says so", async () => {
    await settings.bringToFront();
    await turn();
    await me.answerPrompt("refuse");
    await until(async () => (await isOn()) === "false", "the switch is off");
    expect(await marks()).not.toContain("✓");
  });

  test("are seen once allowed: a saved page is marked before the button is pressed", async () => {
    const address = watchAddress(tides.id);
    const page = await me.browser.newPage();
    await serve(page, new Map([[address, watchPage(tides)]]));
    await page.goto(address, { waitUntil: "domcontentloaded" });
    const popup = await me.press(page);
    await popup.click("button", "Save");
    await popup.untilReads(/Saved \d+/);
    await popup.close();
    await page.close();
    await settings.bringToFront();
    await turn();
    await me.answerPrompt("allow");
    await until(async () => (await isOn()) === "true", "the switch is on");
    const other = await me.browser.newPage();
    await serve(other, new Map([[address, watchPage(tides)]]));
    await other.goto(address, { waitUntil: "domcontentloaded" });
    await until(async () => (await marks()).includes("✓"), "the tab is marked");
    expect((await marks()).filter(Boolean)).toEqual(["✓"]);
  });

  test("taken back in Firefox, leave no mark and turn the switch off", async () => {
    await me.takeBack({ permissions: ["tabs"] });
    await until(async () => (await isOn()) === "false", "the switch is off");
    await until(async () => !(await marks()).includes("✓"), "no tab is marked");
    expect(await isOn()).toBe("false");
  });
});

describe("a place among the downloads", () => {
  const { isOn, turn } = switchCalled("Automatic backups");
  const backups = () => {
    const folder = join(me.profile, "Lectern");
    return existsSync(folder) ? readdirSync(folder).filter((name) => /^lectern-backup-.*\.json$/.test(name)) : [];
  };
  beforeAll(() => saveSpoken(settings, { key: "spoken:kept", title: "Kept twice", captions: 5 }));

  test("is not used when the person refuses, which is said", async () => {
    await settings.bringToFront();
    await turn();
    await me.answerPrompt("refuse");
    await untilReads(settings, /The browser did not allow it: no backups are made/);
    expect({ isOn: await isOn(), backups: backups() }).toEqual({ isOn: "false", backups: [] });
  });

  test("is used once it is allowed: a backup lies there", async () => {
    await turn();
    await me.answerPrompt("allow");
    await untilReads(settings, /Read back whole before it was stored/);
    expect({ isOn: await isOn(), backups: backups() }).toEqual({ isOn: "true", backups: [expect.any(String)] });
  });

  test("is not used any more once it was taken back in Firefox, which is said with the way on", async () => {
    const before = backups();
    await me.takeBack({ permissions: ["downloads"] });
    await (await find(settings, "button", "Back up now")).click();
    await untilReads(
      settings,
      /Lectern may no longer put files among your downloads[^]*Turn automatic backups off and on/,
    );
    expect(backups()).toEqual(before);
    await turn();
    await until(async () => (await isOn()) === "false", "backups are off");
    await turn();
    await me.answerPrompt("allow");
    await until(async () => (await isOn()) === "true", "backups are on again");
    const isMended = async () => !(await textOf(settings)).includes("may no longer put files");
    await until(isMended, "a backup has been made");
  });
});

describe("the host of a player on a course page", () => {
  let page: Page;
  beforeAll(async () => {
    page = await me.browser.newPage();
    await serve(page, canvasPages);
    await page.goto(canvasAddress, { waitUntil: "load" });
  });

  test("is not read when the person refuses; the popup is there again at the next press", async () => {
    const popup = await me.press(page);
    await popup.click("button", `Let Lectern read ${panoptoHost}`);
    await me.answerPrompt("refuse");
    const again = await me.press(page);
    expect(await again.untilReads(/A player of another site is on this page/)).not.toContain("harbour hall");
    await again.close();
  });

  test("fills the form once it is allowed, and not any more once it was taken back", async () => {
    const popup = await me.press(page);
    await popup.click("button", `Let Lectern read ${panoptoHost}`);
    await me.answerPrompt("allow");
    const filled = await me.press(page);
    await filled.untilReads(/recorded in the harbour hall/);
    expect(await filled.value("textarea.title-field")).toBe("Estuaries at spring tide");
    await filled.close();
    await me.takeBack({ origins: [`https://${panoptoHost}/*`] });
    const without = await me.press(page);
    await without.untilReads(/A player of another site is on this page/);
    await without.close();
  });
});

/** The site of the talks, at another host too. */
const hostedElsewhere: CaptionSite = (url, request) =>
  playingSite(url.host === ELSEWHERE ? new URL(url.pathname, talkAddress(1)) : url, request);
const ELSEWHERE = "elsewhere.example";

describe("the panel beside a video", () => {
  test("follows the player of its own tab, and goes on by itself with a site that is allowed for good", async () => {
    const page = await visitSite(me, talkAddress(1), hostedElsewhere);
    const spoken = ".transcript li[aria-current=time]";
    const seek = (second: number) =>
      page.evaluate((to) => {
        const [video] = document.getElementsByTagName("video");
        if (video) video.currentTime = to;
      }, second);
    await page.bringToFront();
    await pressShortcut(me.inParent, "K");
    await untilSidebarReads(me.inParent, /In talk 1 .* second 0 exactly/);
    await seek(122);
    await untilSidebarReads(me.inParent, new RegExp(saidAt(1, 122)), spoken);
    await page.goto(`https://${ELSEWHERE}/talks/2`, { waitUntil: "domcontentloaded" });
    await untilSidebarReads(me.inParent, /gone to another site/);
    const allowed = { origins: [`https://${ELSEWHERE}/*`] };
    await me.allow(allowed);
    await untilSidebarReads(me.inParent, /In talk 2 .* second 0 exactly/);
    await seek(22);
    await untilSidebarReads(me.inParent, new RegExp(saidAt(2, 22)), spoken);
    await me.takeBack(allowed);
    await closeSidebar(me.inParent);
    await page.close();
  });
});
