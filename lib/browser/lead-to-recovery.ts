import type { Refusal } from "../library/commands/command.ts";
import { openLibraryPage } from "./library-page.ts";
import { storedItem } from "./stored-item.ts";

/** With these the library cannot be opened at all, and its page says what can be done. */
const UNOPENED: ReadonlySet<Refusal> = new Set(["library-newer", "storage-broken", "no-storage"]);

/** Once as long as the browser runs. */
const led = storedItem("session", "ledToRecovery");

/** Opens the page of the library, where something of the background's own failed because that cannot be opened. */
export async function leadToRecovery(reason: Refusal): Promise<void> {
  if (!UNOPENED.has(reason) || (await led.read()) === true) return;
  await led.write(true);
  await openLibraryPage();
}
