import type { LibraryDatabase } from "../library/database.ts";

/** After a change there may be another: this long is waited, in milliseconds. */
const QUIET = 2_000;

/** Does something soon after changes of the library, whoever made them: once for many that come together. `quiet` is in milliseconds. */
export function afterChanges(library: LibraryDatabase, work: () => void, quiet: number = QUIET): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  library.operations.hook("creating", () => {
    clearTimeout(timer);
    timer = setTimeout(work, quiet);
  });
}
