import type { LibraryDatabase } from "../library/database.ts";

/** After a change there may be another: this long is waited, in milliseconds. */
const QUIET = 2_000;

/**
 * Does something soon after changes of the library, whoever made them: once for many that come together. Gives what
 * has it done as soon after a change of something else. `quiet` is in milliseconds.
 */
export function afterChanges(library: LibraryDatabase, work: () => void, quiet: number = QUIET): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(work, quiet);
  };
  library.operations.hook("creating", soon);
  return soon;
}
