import { libraryPageAddress, openLibraryPage } from "../../lib/browser/library-page.ts";

/** In the library page itself, or in a tab of its own. */
export async function openSettings(): Promise<void> {
  if (location.href.startsWith(libraryPageAddress())) location.hash = "#settings";
  else await openLibraryPage("#settings");
}
