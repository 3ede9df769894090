import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { expect, test } from "vitest";
import { packAgain } from "./same-zip.ts";
import { readText } from "./source.ts";

const files = {
  "manifest.json": "{}",
  "chunks/a.js": "a();".repeat(1_000),
  "icon/16.png": "\u0000\u0001",
  "字.txt": "汉字",
};

async function packed(names: readonly string[], date: Date): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const name of names)
    await writer.add(name, new TextReader(Object.entries(files).find(([each]) => each === name)?.[1] ?? ""), {
      lastModDate: date,
    });
  return writer.close();
}

test("the same files make the same package, whenever and in whichever order they were packed", async () => {
  const names = Object.keys(files);
  const one = await packAgain(await packed(names, new Date("2026-03-01T10:00:00Z")));
  const other = await packAgain(await packed(names.toReversed(), new Date("2027-11-29T23:59:58Z")));
  expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
  const reader = new ZipReader(new BlobReader(one), { useWebWorkers: false });
  const held: Record<string, string> = {};
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) held[entry.filename] = await entry.getData(new TextWriter());
  }
  expect(held).toEqual(files);
});

/** What TypeScript's ways of writing a class become in a folder that WXT has prepared so. */
async function builtIn(folder: string, prepared: string): Promise<string> {
  await mkdir(join(folder, ".wxt"), { recursive: true });
  await writeFile(join(folder, ".wxt/tsconfig.json"), prepared);
  await writeFile(join(folder, "tsconfig.json"), readText("tsconfig.json"));
  await writeFile(
    join(folder, "sample.ts"),
    `import type { Kind } from "./kind.ts";
     export class Failure extends Error { readonly why: Kind; seen = 0; other?: string; constructor(why: Kind) { super(); this.why = why; } }`,
  );
  const entry = { entry: join(folder, "sample.ts"), formats: ["es" as const] };
  const options = { write: false, minify: false, lib: entry };
  const made = await build({ root: folder, configFile: false, logLevel: "error", build: options });
  const [output] = [made].flat();
  return output && "output" in output ? output.output[0].code : "";
}

test("sources that are built for the first time, before WXT has prepared their folder, give the same code", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lectern-built-"));
  try {
    const first = await builtIn(folder, "{}");
    const target = { target: "ESNext", module: "Preserve", moduleDetection: "force", moduleResolution: "Bundler" };
    const later = await builtIn(folder, JSON.stringify({ compilerOptions: { ...target, strict: true } }));
    expect(first).toMatch(/class extends Error/);
    expect(first).toBe(later);
  } finally {
    await rm(folder, { recursive: true });
  }
});
