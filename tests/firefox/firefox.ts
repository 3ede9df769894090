import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, launch as launchBrowser, type Page } from "puppeteer-core";
import { ensureFirefox } from "../setup/firefox.ts";
import type { FirefoxGlobals, FrameElement } from "./firefox-globals.ts";
import { answerQuestion } from "./firefox-window.ts";
import { type InParent, parentOf } from "./parent.ts";
import { type Allowance, changePermissions } from "./permissions.ts";
import { closePopup, FirefoxPopup } from "./popup.ts";
import { until } from "../setup/until.ts";

interface FirefoxTab {
  readonly linkedBrowser: { readonly currentURI: { readonly spec: string } };
}
declare const gBrowser: { readonly tabs: readonly FirefoxTab[]; removeTab(tab: FirefoxTab): void };
declare const { WebExtensionPolicy, ChromeUtils, FileUtils, Services, Cc, Ci }: FirefoxGlobals;

export const ID = "lectern@lectern.invalid";
/** What Lectern is installed from, in its profile. */
const PACKAGE = "lectern.xpi";
const IDLE = "extensions.background.idle.timeout";
/** Firefox would draw the host of Lectern's own pages by lot. */
const HOST = "0f0a0e2c-5d1b-4b7e-9c53-2f4d7a6b8c91";

export interface FirefoxOptions {
  readonly extension?: string;
  readonly lang?: "en" | "zh-CN";
  /** Folder that keeps the profile from one launch to the next. */
  readonly profile?: string;
  /** Milliseconds until an event page that has nothing to do is suspended. */
  readonly idle?: number;
  /** Folder that exports go to. */
  readonly downloads?: string;
  /** Whether documents that were left are kept as they are, to be gone back to. They are, unless this is false. */
  readonly keepsDocuments?: boolean;
  /** Whether scrollbars lie over what they scroll, as they do in the Chromium of the tests, where they are hidden. */
  readonly hasOverlayScrollbars?: boolean;
}

/** Firefox with the extension, driven as a person drives it. */
export interface FirefoxLectern {
  readonly browser: Browser;
  readonly inParent: InParent;
  readonly profile: string;
  /** Presses the toolbar button on a page, or on what is shown, which grants `activeTab`; gives the popup. */
  press(page?: Page): Promise<FirefoxPopup>;
  /** The popup that a shortcut opens. */
  openedPopup(): Promise<FirefoxPopup>;
  /** Opens the library in a tab. */
  openOptions(hash?: string): Promise<Page>;
  /** Opens any of Lectern's pages in a tab. */
  openPage(path: string): Promise<Page>;
  /** Answers what Firefox asks the person about a permission. */
  answerPrompt(answer: "allow" | "refuse"): Promise<unknown>;
  /** As if the person had allowed all this, one question after the other. */
  allow(given: Allowance): Promise<unknown>;
  /** Takes something back, as the person does on Firefox's own page about extensions. */
  takeBack(taken: Allowance): Promise<unknown>;
  backgroundState(): Promise<string>;
  /** Which alarms Firefox keeps for Lectern; asking opens no page and wakes nothing. */
  alarms(): Promise<string[]>;
  /** Which kinds of Lectern's own pages are open, in the order of the alphabet. */
  views(): Promise<string[]>;
  /** Suspends the event page, as the browser does at any moment. */
  endBackground(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser at once, as a power cut does. */
  kill(): Promise<void>;
}

export function firefoxFolder(): string {
  return resolve(process.env["LECTERN_FIREFOX_EXTENSION"] ?? ".output/firefox-mv3");
}

/** Starts a headless Firefox with the built extension. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxLectern> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), "lectern-firefox-"));
  const isNew = !existsSync(join(profile, PACKAGE));
  const browser = await launchBrowser({
    browser: "firefox",
    executablePath: ensureFirefox(),
    headless: true,
    userDataDir: profile,
    defaultViewport: null,
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [ID]: HOST }),
      "xpinstall.signatures.required": false,
      "extensions.autoDisableScopes": 0,
      "intl.accept_languages": options.lang ?? "en",
      "intl.locale.requested": options.lang ?? "en",
      // No colour is measured half-way between two themes.
      "ui.prefersReducedMotion": 1,
      // A person may not press the button of a question before they could read it.
      "security.notification_enable_delay": 0,
      "browser.download.folderList": 2,
      "browser.download.dir": options.downloads ?? profile,
      ...(options.keepsDocuments === false && { "browser.sessionhistory.max_total_viewers": 0 }),
      ...(options.hasOverlayScrollbars && { "ui.useOverlayScrollbars": 1 }),
      ...(options.idle !== undefined && !isNew && { [IDLE]: options.idle }),
    },
  });
  const inParent = parentOf(browser);
  const hasOne = () => inParent((id) => WebExtensionPolicy.getByID(id) !== null, ID);
  // A profile that is used again has it: it is there a moment after Firefox is.
  if (isNew) {
    await install(inParent, resolve(options.extension ?? firefoxFolder()), profile);
    await until(() => inParent(closedFirstPage), "the first page opens by itself, and is closed");
    // Suspended sooner, on a busy machine it would not even open that page.
    if (options.idle !== undefined)
      await inParent((name, idle) => Services.prefs.setIntPref(name, idle), IDLE, options.idle);
  }
  await until(hasOne, "the extension is there");
  const own = `moz-extension://${HOST}/`;
  return {
    browser,
    inParent,
    profile,
    press: (page) => press(inParent, page),
    openedPopup: () => openedPopup(inParent),
    openOptions: (hash = "") => openTab(browser, `${own}options.html${hash}`),
    openPage: (path) => openTab(browser, `${own}${path}`),
    answerPrompt: (answer) => answerQuestion(inParent, answer),
    allow: (given) => changePermissions(inParent, ID, "add", given),
    takeBack: (taken) => changePermissions(inParent, ID, "remove", taken),
    backgroundState: () => inParent((id) => WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? "none", ID),
    alarms: () =>
      inParent(async (id) => {
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        const extension = WebExtensionPolicy.getByID(id)?.extension;
        const api = extension && (await ExtensionParent.apiManager.asyncGetAPI("alarms", extension, "addon_parent"));
        return [...(api?.alarms.keys() ?? [])].toSorted();
      }, ID),
    views: () =>
      inParent((id) => {
        const views = WebExtensionPolicy.getByID(id)?.extension.views ?? [];
        return [...views].map(({ viewType }) => viewType).toSorted();
      }, ID),
    endBackground: () =>
      inParent(async (id) => {
        const how = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
        await WebExtensionPolicy.getByID(id)?.extension.terminateBackground(how);
      }, ID),
    async close() {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
    async kill() {
      const gone = new Promise((done) => browser.process()?.once("exit", done));
      browser.process()?.kill("SIGKILL");
      await gone;
    },
  };
}

/** Puppeteer hears of no navigation to an extension's page: it changes the tab's process. */
async function openTab(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  const failure = page.goto(address).then(
    () => null,
    (error: unknown) => error,
  );
  await until(() => page.evaluate(() => document.body?.innerText.trim()), `${address} shows something`).catch(
    async (late: unknown) => {
      throw (await failure) ?? late;
    },
  );
  return page;
}

/** For good, from a package that Firefox itself writes: one that is installed for the moment does not stay. */
async function install(inParent: InParent, folder: string, profile: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const paths = files.map((name) => [name.replaceAll("\\", "/"), join(folder, name)] as const);
  const error = await inParent(
    async (target, entries) => {
      const zip = Cc["@mozilla.org/zipwriter;1"]?.createInstance(Ci.nsIZipWriter);
      const [CREATE_AND_WRITE, STORED] = [0x2c, 0];
      zip?.open(new FileUtils.File(target), CREATE_AND_WRITE);
      for (const [name, path] of entries) zip?.addEntryFile(name, STORED, new FileUtils.File(path), false);
      zip?.close();
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const installation = await AddonManager.getInstallForFile(new FileUtils.File(target), "application/x-xpinstall");
      await installation.install();
      return installation.error;
    },
    join(profile, PACKAGE),
    paths,
  );
  if (error !== 0) throw new Error(`Firefox refused the extension: ${error}`);
}

/** Closes the page that opens by itself where the extension is new; false as long as it is not there. */
function closedFirstPage(): boolean {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith("/welcome.html"));
  if (tab) gBrowser.removeTab(tab);
  return tab !== undefined;
}

/** Its first document is an empty one, which hears nothing. */
function hasLoaded(): boolean {
  const frame = document.querySelector<FrameElement>("browser[webextension-view-type='popup']");
  return frame?.browsingContext.currentWindowGlobal?.documentURI?.spec.endsWith("popup.html") ?? false;
}

async function press(inParent: InParent, page?: Page): Promise<FirefoxPopup> {
  await page?.bringToFront();
  await closePopup(inParent);
  await inParent(async (id) => {
    const policy = WebExtensionPolicy.getByID(id);
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    if (policy) await ExtensionParent.apiManager.global.browserActionFor(policy.extension).triggerAction(window);
  }, ID);
  return openedPopup(inParent);
}

async function openedPopup(inParent: InParent): Promise<FirefoxPopup> {
  const popup = new FirefoxPopup(inParent);
  await until(() => inParent(hasLoaded), "the popup has loaded");
  await popup.untilReads(/\S/);
  return popup;
}
