import { resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { build } from "vite";
import type { Lectern } from "../e2e/browser.ts";

/** A module with all it imports as one script that gives its exports, to be evaluated in a page of the extension. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      lib: { entry: resolve(entry), formats: ["iife"], name: "bench" },
    },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  const chunk = bundle && "output" in bundle ? bundle.output[0] : null;
  if (!chunk || chunk.type !== "chunk") throw new Error(`${entry} could not be bundled`);
  return `${chunk.code}; globalThis.bench = bench;`;
}

/** A fresh page of the extension that runs nothing by itself, with the script in it. */
export async function freshPage(lectern: Lectern, script: string): Promise<Page> {
  const page = await lectern.browser.newPage();
  await page.goto(`chrome-extension://${lectern.id}/manifest.json`);
  await page.evaluate(script);
  return page;
}
