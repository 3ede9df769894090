import { workerPart } from "./differences/worker-parts.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import type { WritableLibrary } from "./writable-library.ts";

/** Has the background read what is late, so that it comes also when the popup is closed as soon as it says "Saved". */
export function completeEntries(library: WritableLibrary): void {
  onMessage("complete", async ({ data, sender }) =>
    isOwnPage(sender) ? workerPart("saver")(library).completeEntry(data) : false,
  );
}
