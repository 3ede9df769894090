/**
 * Prints what a capture weighs on a saved page, and every candidate for each field with the reason why it lost.
 *   npm run explain -- PAGE.html ADDRESS
 * The page is served at its own address in a real Chromium; every other request is refused.
 */
import { readFileSync } from "node:fs";
import { bundled } from "../bench/in-page.ts";
import { launch, serve } from "../e2e/browser.ts";

declare const bench: { readonly explain: () => string };

const [file, address] = process.argv.slice(2);
if (!file || !address) throw new Error("explain: expected PAGE.html and its ADDRESS");

const lectern = await launch();
try {
  const page = await lectern.browser.newPage();
  await serve(page, new Map([[address, readFileSync(file, "utf8")]]));
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await page.evaluate(await bundled("tests/measure/explain-in-page.ts"));
  console.log(await page.evaluate(() => bench.explain()));
} finally {
  await lectern.close();
}
