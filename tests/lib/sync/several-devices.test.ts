import { expect, test } from "vitest";
import { liveThrough } from "./model/years.ts";

const SEEDS = Array.from({ length: 10 }, (_, at) => at + 1);

test.each(SEEDS)(
  "several devices have one and the same library in the end, whatever went wrong, and nothing is lost or doubled (seed %i)",
  async (seed) => {
    expect(await liveThrough(seed, 300)).toEqual({ lost: [], doubled: [], unlike: [], unfinished: [] });
  },
);
