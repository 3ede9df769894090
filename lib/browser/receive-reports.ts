import { parseFailure } from "./failure.ts";
import { onMessage } from "./messages.ts";
import { isOwnPage } from "./own-page.ts";
import { keepFailure, reportUncaught } from "./report.ts";

/** Remembers what fails in the background, and what the offscreen document sends. */
export function receiveReports(): void {
  reportUncaught("background");
  onMessage("report", async ({ data, sender }) => {
    const failure = parseFailure(data);
    if (failure && isOwnPage(sender)) await keepFailure(failure);
  });
}
