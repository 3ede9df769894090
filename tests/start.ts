import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch as launchBrowser, type Page } from "puppeteer-core";
import { launch } from "./e2e/browser.ts";
import { ensureChromium } from "./setup/chromium.ts";
import { openSampleSite } from "./setup/sample-site.ts";

const EXTENSION = join(import.meta.dirname, "../.output/chrome-mv3");
const PICTURES = join(import.meta.dirname, "artifacts");

/** Opens a browser with Lectern on a sample lecture, and stays until it is closed. */
async function openForPerson(chromium: string, address: string): Promise<void> {
  const browser = await launchBrowser({
    executablePath: chromium,
    headless: false,
    pipe: true,
    enableExtensions: [EXTENSION],
    defaultViewport: null,
    ignoreDefaultArgs: ["--enable-automation"],
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const closed = new Promise<void>((resolve) => browser.once("disconnected", () => resolve()));
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address);
  console.log("Lectern is open in a browser of its own, with an empty profile that is thrown away.");
  console.log("Press its button in the toolbar (behind the puzzle piece), or Alt+Shift+L. Close the browser to end.");
  await closed;
}

/** Without a display: does what a person would do, and keeps pictures of it. */
async function showWithoutDisplay(address: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const lectern = await launch({ extension: EXTENSION });
  try {
    const page = await lectern.browser.newPage();
    await page.goto(address);
    const popup = await lectern.press(page);
    await popup.locator("::-p-aria([name='Tags'][role='combobox'])").fill("memory");
    await popup.keyboard.press("Enter");
    await popup.locator("::-p-aria([name='Summarise'][role='button'])").click();
    await popup.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".summary-field")?.value);
    await popup.locator("::-p-aria([name='Save'][role='button'])").click();
    console.log(await sayingSaved(popup));
    await picture(popup, "popup.png");
    const library = await lectern.openOptions();
    await library.locator("nav[aria-label='Tags'] a").click();
    await library.waitForSelector("::-p-text(Tag search results for)");
    console.log(`Tag search results for “memory”: ${(await library.$$("article")).length} entry.`);
    await picture(library, "library.png");
    await exportLibrary(library);
  } finally {
    await lectern.close();
  }
}

async function exportLibrary(library: Page): Promise<void> {
  const session = await library.createCDPSession();
  await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: PICTURES });
  await library.locator("::-p-aria([name='Import and export'][role='button'])").click();
  await library.locator("::-p-aria([name='Export 1 entry'][role='button'])").click();
  const said = await library.waitForSelector("::-p-text(Exported to)");
  console.log(`${await said?.evaluate((element) => element.textContent)} in ${PICTURES}`);
}

/** What the popup says once the background has answered. */
async function sayingSaved(popup: Page): Promise<string> {
  const found = await popup.waitForFunction(() => {
    const texts = [...document.querySelectorAll("[role=status], output")].map((each) => each.textContent.trim());
    return texts.find((text) => text.startsWith("Saved")) ?? false;
  });
  return String(await found.jsonValue());
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, name);
  await page.screenshot({ path });
  console.log(`Picture: ${path}`);
}

const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
const chromium = ensureChromium();
process.env["LECTERN_CHROMIUM"] = chromium;
const site = await openSampleSite();
try {
  await (hasDisplay ? openForPerson(chromium, site.address) : showWithoutDisplay(site.address));
} finally {
  site.close();
}
