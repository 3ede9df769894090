import { expect, test } from "vitest";
import { liveThrough } from "../lib/sync/model/years.ts";
import { SEED } from "./seed.ts";

const SEEDS = [...Array.from({ length: 200 }, (_, at) => at + 1), SEED];

test.each(SEEDS)(
  "500 actions on several devices with faults and deaths lose and double nothing, and all have one library (seed %i)",
  async (seed) => {
    expect(await liveThrough(seed, 500)).toEqual({ lost: [], doubled: [], unlike: [], unfinished: [] });
  },
);
