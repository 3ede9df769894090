import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { WrittenFormat } from "../../../../lib/transfer/formats/format.ts";
import { formats } from "../../../../lib/transfer/formats/index.ts";
import { loadPageWords } from "../../../../lib/words/page-words.ts";
import { goldenLibrary, LIBRARIES } from "../golden-library.ts";
import { exported } from "../samples.ts";

/** Where a format is new, `GOLDEN=new npm run unit -- golden` writes its file; read it before you keep it. */
function golden({ id, extension }: WrittenFormat, bytes: Uint8Array): Uint8Array {
  const path = join(LIBRARIES, "formats", `${id}.${extension}`);
  if (!existsSync(path) && process.env["GOLDEN"] === "new") writeFileSync(path, bytes);
  return new Uint8Array(readFileSync(path));
}

/** What a person reads in a file; of an archive, in each of its files. */
function readable({ id, extension }: WrittenFormat, bytes: Uint8Array): Record<string, string> {
  const files = extension === "zip" ? unzipSync(bytes) : { "": bytes };
  const texts = Object.entries(files).map(([name, each]) => [name, new TextDecoder().decode(each)] as const);
  // Records grow fields from version to version; that they are read for ever is another test.
  return Object.fromEntries(texts.filter(([name]) => id !== "json" && !name.endsWith(".jsonl")));
}

beforeAll(() => loadPageWords("en"));

describe("a library is written as it always was", () => {
  test.each(formats.map((format): WrittenFormat => format))("$id", async (format) => {
    const library = await goldenLibrary();
    const lectures = format.isLossless ? library.lectures : library.lectures.filter((each) => each.deletedAt === null);
    const bytes = new Uint8Array(await (await exported({ ...library, lectures }, format)).arrayBuffer());
    expect(readable(format, bytes)).toEqual(readable(format, golden(format, bytes)));
  });
});
