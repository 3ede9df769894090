import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";

declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };

const source = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe-core finds wrong with the page as it is shown now: each rule with the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(source);
  return page.evaluate(async () => {
    const result = await axe.run();
    return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Shows the page as a person with a dark or a light system sees it. */
export async function preferTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  // Without motion, so that no colour is measured half-way between the themes.
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: theme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
}
