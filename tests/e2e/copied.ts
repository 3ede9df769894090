import type { Page } from "puppeteer-core";
import { PATIENCE, until } from "../setup/until.ts";
import { chord, find } from "./person.ts";

/** What lies in the clipboard, as a page has it that it is pasted into. */
export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Cites the open entry with one key, and copies the reference with the next. */
export async function copyReference(page: Page): Promise<void> {
  await page.keyboard.press("c");
  await page.waitForFunction(
    () =>
      document.activeElement?.matches(".button.primary:not([aria-disabled=true])") &&
      /\S/.test(document.querySelector(".cited-text")?.textContent ?? ""),
    { timeout: PATIENCE },
  );
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => /\S/.test(document.querySelector("[role=dialog] [role=status]")?.textContent ?? ""),
    { timeout: PATIENCE },
  );
}

declare global {
  /** What has been pasted into the page, for the test that waits for it. */
  var pastedInTest: Copied | undefined;
}

/**
 * Pastes it into the search field, which takes it from the clipboard itself; again and again until it has arrived: a
 * dialog that closes puts the focus elsewhere a moment later.
 */
export async function paste(page: Page, search = "Search your library"): Promise<Copied> {
  const field = await find(page, "searchbox", search);
  await page.evaluate(() => {
    const heard = ({ clipboardData }: ClipboardEvent) => {
      globalThis.pastedInTest = {
        text: clipboardData?.getData("text/plain") ?? "",
        html: clipboardData?.getData("text/html") ?? "",
      };
    };
    document.addEventListener("paste", heard, { once: true });
  });
  return until(async () => {
    await field.focus();
    await chord(page, "Control", "v");
    return page.evaluate(() => globalThis.pastedInTest);
  }, "what was copied is pasted");
}
