import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type Browser,
  type Extension,
  type Page,
  type Target,
  TargetType,
  launch as launchBrowser,
} from "puppeteer-core";
import { answerRequests } from "../setup/answer-requests.ts";
import { ensureChromium } from "../setup/chromium.ts";
import { PATIENCE } from "../setup/until.ts";

const KILL_WAIT = 2000;

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension?: string;
  /** Language of the browser's interface. */
  readonly lang?: "en" | "zh-CN";
  /** Folder that keeps the profile from one launch to the next. */
  readonly userDataDir?: string;
  /** Whether documents that were left are kept as they are, to be gone back to. They are, unless this is false. */
  readonly keepsDocuments?: boolean;
  /** Whether the first page, which opens by itself, is left open. It is closed before the test begins, unless this is true. */
  readonly keepsFirstPage?: boolean;
  /** Width and height of the screen, such as `1366x768`; it is a very low one otherwise. */
  readonly screen?: string;
  /** Host and port of a proxy that everything goes through which no test answers, also what this computer is asked. */
  readonly proxy?: string;
}

/** Chromium with the extension, driven as a person drives it. */
export interface Lectern {
  readonly browser: Browser;
  readonly id: string;
  /** The extension's service worker, once it runs. */
  worker(): Promise<Target>;
  /** Presses the toolbar button on a page, which grants `activeTab`; gives the popup. */
  press(page: Page): Promise<Page>;
  /** Opens the library in a tab. */
  openOptions(hash?: string): Promise<Page>;
  /** Ends the service worker, as the browser does at any moment. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** The build under test. */
export function extensionFolder(): string {
  return resolve(process.env["LECTERN_EXTENSION"] ?? ".output/chrome-mv3");
}

/** Starts a headless Chromium with the built extension. */
export async function launch(options: LaunchOptions = {}): Promise<Lectern> {
  const folder = resolve(options.extension ?? extensionFolder());
  const language = options.lang ?? "en";
  const browser = await launchBrowser({
    executablePath: ensureChromium(),
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
    defaultViewport: { width: 1280, height: 800 },
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // A process beforehand for the next page, which is mostly one of the extension's and has its own.
      "--disable-features=SpareRendererForSitePerProcess",
      `--lang=${language}`,
      // Debian keeps the interface's translations in a package of their own; the wanted language of pages needs none.
      `--accept-lang=${language}`,
      ...(options.screen === undefined ? [] : [`--screen-info={${options.screen}}`]),
      ...(options.proxy === undefined ? [] : [`--proxy-server=${options.proxy}`, "--proxy-bypass-list=<-loopback>"]),
      ...(options.keepsDocuments === false ? ["--disable-back-forward-cache"] : []),
    ],
  });
  // The list of extensions is complete only once the worker runs.
  await browser.waitForTarget((target) => isWorker(target, ""), { timeout: PATIENCE });
  const extension = await ownExtension(browser, folder);
  if (!options.keepsFirstPage && existsSync(join(folder, "welcome.html"))) await closeFirstPage(browser);
  const worker = () => browser.waitForTarget((target) => isWorker(target, extension.id), { timeout: PATIENCE });
  return {
    browser,
    id: extension.id,
    worker,
    press: (page) => press(browser, extension, page),
    openOptions: (hash = "") => openTab(browser, `chrome-extension://${extension.id}/options.html${hash}`),
    async killWorker() {
      const target = browser.targets().find((each) => isWorker(each, extension.id));
      // A worker that is going already may never confirm its end.
      await Promise.race([target?.worker().then((worker) => worker?.close()), pause(KILL_WAIT)]);
    },
    close: () => browser.close(),
  };
}

/** Answers the page's requests from `pages` at their real addresses, and refuses every other. */
export async function serve(page: Page, pages: ReadonlyMap<string, string>): Promise<void> {
  const known = new Map([...pages].map(([address, html]) => [plain(address), html]));
  await answerRequests(page, (request) => {
    const body = request.isNavigationRequest() ? known.get(plain(request.url())) : undefined;
    return body === undefined ? null : { type: "text/html; charset=utf-8", body };
  });
}

/** Without fragment and scheme: Chromium asks known hosts by https whatever the address says. */
function plain(address: string): string {
  const url = new URL(address);
  return `${url.host}${url.pathname}${url.search}`;
}

/** Whether the target is the page that opens by itself where the extension is new. */
export function isFirstPage(target: Target): boolean {
  return target.type() === TargetType.PAGE && target.url().endsWith("/welcome.html");
}

async function closeFirstPage(browser: Browser): Promise<void> {
  // A former build, which is measured beside this one, has the page and does not open it.
  const opened = await browser.waitForTarget(isFirstPage, { timeout: PATIENCE }).catch(() => null);
  await (await opened?.asPage())?.close();
}

async function ownExtension(browser: Browser, folder: string): Promise<Extension> {
  const extensions = [...(await browser.extensions()).values()];
  const extension = extensions.find((each) => each.path === folder) ?? extensions[0];
  if (!extension) throw new Error(`Chromium: expected the extension in ${folder}, found none`);
  return extension;
}

async function press(browser: Browser, extension: Extension, page: Page): Promise<Page> {
  await page.bringToFront();
  const address = `chrome-extension://${extension.id}/popup.html`;
  // One that was open may be just about to go.
  const before = new Set(browser.targets());
  const isNew = (target: Target) => !before.has(target) && target.url().startsWith(address);
  const opened = browser.waitForTarget(isNew, { timeout: PATIENCE });
  await extension.triggerAction(page);
  return (await opened).asPage();
}

async function openTab(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

function isWorker(target: Target, id: string): boolean {
  return target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`chrome-extension://${id}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
