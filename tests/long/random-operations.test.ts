import { test } from "vitest";
import { expectSound } from "../lib/search/random-operations.ts";
import { SEED } from "./seed.ts";

const OPERATIONS = 5_000;

test.each([7, SEED])(
  `after each of ${OPERATIONS} saves, edits, deletions, merges and kills search finds what reading every lecture would find (seed %i)`,
  (seed) => expectSound(seed, OPERATIONS),
);
