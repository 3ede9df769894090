import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INDEX_VERSION } from "../../../lib/search/index/index-state.ts";

const FOLDER = "lib/search";
/** A number with a part behind the point is a weight; so is what is called one. */
const WEIGHT = /^(?:export )?const \w*(?:WEIGHT|BOOST)\w*\s*[:=]|^const \w+ = -?\d+\.\d+;/m;

test("every number that decides the order of results stands in one file", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const elsewhere = files.filter(
    (file) =>
      !/^(?:ranking|index|pinyin|moments|suggest)\/|^translation\/pack-dictionary/.test(file) &&
      WEIGHT.test(readFileSync(join(FOLDER, file), "utf8")),
  );
  expect(elsewhere).toEqual([]);
});

test("what is baked into the index is part of its version", () => {
  // Another value here without another format means: the baked numbers were changed. Then the index is made anew.
  expect({ format: INDEX_VERSION >>> 16, baked: INDEX_VERSION & 0xffff }).toEqual({
    format: 8,
    baked: expect.any(Number),
  });
  expect(INDEX_VERSION & 0xffff).toBeGreaterThan(0);
});
