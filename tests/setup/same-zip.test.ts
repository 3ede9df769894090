import { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";
import { expect, test } from "vitest";
import { packAgain } from "./same-zip.ts";

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
