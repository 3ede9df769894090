import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { TABLES } from "../../lib/lecture/records.ts";
import type { WrittenFormat } from "../../lib/transfer/formats/format.ts";
import { json } from "../../lib/transfer/formats/json.ts";
import { jsonLines } from "../../lib/transfer/formats/json-lines.ts";
import { markdown } from "../../lib/transfer/formats/markdown.ts";
import { loadPageWords } from "../../lib/words/page-words.ts";
import { someLibrary } from "../lib/arbitrary-library.ts";
import { byId, exported, readWhole } from "../lib/transfer/samples.ts";
import { SEED } from "./seed.ts";

const LIBRARIES = 1_000;

beforeAll(() => loadPageWords("en"));

test.each<WrittenFormat>([json, jsonLines, markdown])(
  `${LIBRARIES} libraries that are written as $id and read again are the same (seed ${SEED})`,
  async (format) => {
    await fc.assert(
      fc.asyncProperty(someLibrary(), async (library) => {
        const back = await readWhole(await exported(library, format));
        for (const table of TABLES) expect(byId(back[table])).toEqual(byId(library[table]));
      }),
      { numRuns: LIBRARIES, seed: SEED },
    );
  },
);
