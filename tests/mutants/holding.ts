const PLAIN_COMMANDS = [
  "bulk",
  "bulk-action",
  "commands",
  "courses",
  "disk-room",
  "draft",
  "duplicates",
  "edit-drafts",
  "entries",
  "erasing",
  "errors",
  "filtering",
  "find-saved",
  "holds-batch",
  "importing",
  "jobs",
  "joined-marks",
  "late-deliveries",
  "limits",
  "lists",
  "notes",
  "overview",
  "own-texts",
  "preview-import",
  "reader",
  "reading",
  "related",
  "released-versions",
  "repeated-commands",
  "rows-here",
  "search-trash",
  "searching",
  "series",
  "speech-jobs",
  "stills",
  "tag-lookup",
  "transcripts",
  "unfinished-merge",
  "unread",
  "upgrade",
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
  "lib/library": [
    ...inLibrary(PLAIN_COMMANDS),
    "tests/lib/browser/job-tools.test.ts",
    "tests/lib/browser/keep-snapshots.test.ts",
    "tests/lib/backup/",
    "tests/lib/sync/library/",
  ],
  "lib/transfer": [
    "tests/lib/transfer/citing/",
    "tests/lib/transfer/formats/",
    ...["export-file", "export-name", "file-name", "import-file", "import-json", "read-date", "record-lines"].map(
      (name) => `tests/lib/transfer/${name}.test.ts`,
    ),
    "tests/hostile/archives.test.ts",
  ],
};
