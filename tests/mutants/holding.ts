/** Which tests are held against the mutants of a folder: beginnings of their paths. */
export const HOLDING: Readonly<Record<string, readonly string[]>> = {
  "lib/text": ["tests/lib/text/"],
  "lib/lecture": [
    "tests/lib/lecture/",
    ...["duplicates", "courses", "joined-marks", "own-texts", "lists"].map((name) => `tests/lib/library/${name}.test`),
  ],
  "lib/library": ["tests/lib/library/", "tests/lib/browser/job-tools"],
  "lib/transfer": ["tests/lib/transfer/", "tests/hostile/"],
};
