import type { LibraryDatabase } from "../library/database.ts";

/** After a change there may be another: this long is waited, in milliseconds. */
const QUIET = 2_000;

/** Does something soon after changes of the library, whoever made them: once for many that come together. */
export function afterChanges(library: LibraryDatabase, work: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  library.operations.hook("creating", () => {
    clearTimeout(timer);
    timer = setTimeout(work, QUIET);
  });
}
