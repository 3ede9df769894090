import { configureGlobal } from "fast-check";
import { beforeEach } from "vitest";

/** Tests that go through all signs, or through megabytes: with every step counted they would take minutes, for each mutant. */
const ENDLESS = new Set([
  "the short way cleans every sign, alone and beside others, as the long way does",
  "folding folded text changes nothing",
  "whatever is done to many entries, undoing all of it leaves the library as it was, and sound at every step",
  "two long texts are compared to their ends",
  "is the same, whatever is in it",
]);

// A few cases tell whether a mutant is noticed; the full number belongs to the code as it is.
configureGlobal({ seed: 20_261_129, numRuns: 30 });

beforeEach(({ task, skip }) => {
  skip(ENDLESS.has(task.name) || /megabytes/.test(task.name), "too long for each mutant");
});
