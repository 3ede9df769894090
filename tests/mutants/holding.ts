const PLAIN_COMMANDS = [
  "bulk",
  "commands",
  "courses",
  "duplicates",
  "erasing",
  "importing",
  "jobs",
  "joined-marks",
  "lists",
  "notes",
  "own-texts",
  "restoring",
  "stills",
  "transcripts",
  "unfinished-merge",
  "watching",
];
const inLibrary = (names: readonly string[]) => names.map((name) => `tests/lib/library/${name}.test.ts`);

/**
 * Which tests are held against the mutants of a folder: beginnings of their paths. Those that try thousands of cases, or
 * each command with each fault, would take minutes for each mutant.
 */
export const HOLDING: Readonly<Record<string, readonly string[]>> = {
  "lib/text": ["tests/lib/text/"],
  "lib/lecture": ["tests/lib/lecture/", ...inLibrary(["courses", "duplicates", "joined-marks", "lists", "own-texts"])],
  "lib/library": [...inLibrary(PLAIN_COMMANDS), "tests/lib/browser/job-tools.test.ts"],
  "lib/transfer": [
    "tests/lib/transfer/citing/",
    "tests/lib/transfer/formats/",
    ...["export-file", "export-name", "file-name", "import-file", "import-json", "read-date", "record-lines"].map(
      (name) => `tests/lib/transfer/${name}.test.ts`,
    ),
    "tests/hostile/archives.test.ts",
  ],
};
