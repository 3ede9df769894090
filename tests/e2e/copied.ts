import type { Page } from "puppeteer-core";
import { PATIENCE } from "../setup/until.ts";
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

/** Pastes it into the search field, which takes it from the clipboard itself. */
export async function paste(page: Page, search = "Search your library"): Promise<Copied> {
  await (await find(page, "searchbox", search)).focus();
  const pasted = page.evaluate(
    () =>
      new Promise<Copied>((resolve) => {
        const heard = ({ clipboardData }: ClipboardEvent) =>
          resolve({
            text: clipboardData?.getData("text/plain") ?? "",
            html: clipboardData?.getData("text/html") ?? "",
          });
        document.addEventListener("paste", heard, { once: true });
      }),
  );
  await chord(page, "Control", "v");
  return pasted;
}
