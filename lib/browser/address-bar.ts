import { browser, type Browser } from "wxt/browser";
import type { LibraryDatabase } from "../library/database.ts";
import { say } from "../words/say.ts";
import { suggestionMarkup } from "./differences/suggestion-markup.ts";
import { workerPart } from "./differences/worker-parts.ts";
import { loadInterface } from "./load-interface.ts";
import { librarySearchAddress } from "./library-page.ts";
import { report } from "./report.ts";
import type { Suggest } from "./suggester.ts";
import { plainSuggestion } from "./suggestion-text.ts";

/** Answers the keyword `lec` in the address bar with what the library holds. */
export function onAddressBar(library: LibraryDatabase): void {
  // Safari's address bar knows no keywords; the background starts there all the same.
  const { omnibox }: { omnibox?: typeof browser.omnibox } = browser;
  if (!omnibox) return;
  let suggest: Suggest | null = null;
  const suggested: Suggest = async (query) => {
    suggest ??= workerPart("suggester")(library, { markup: suggestionMarkup, list: (names) => say("listOf", names) });
    return suggest(query);
  };
  omnibox.onInputStarted.addListener(() => void offerSearch(""));
  omnibox.onInputChanged.addListener((query, answer) => {
    void offerSearch(query);
    // A library that cannot be opened has nothing to suggest; Enter opens its page, which says what is wrong.
    void suggested(query)
      .catch((error: unknown) => (report("library", error), []))
      .then(answer);
  });
  omnibox.onInputEntered.addListener((text, disposition) => void open(text, disposition));
}

/** The first line, which is there before any answer: searching the whole library. */
async function offerSearch(query: string): Promise<void> {
  await loadInterface();
  const text = query.trim() === "" ? say("search") : say("searchLibraryFor", query.trim());
  await browser.omnibox.setDefaultSuggestion({ description: plainSuggestion(text, suggestionMarkup) });
}

/** Enter on a suggestion gives its address; on the first line it gives what was typed, which is then searched. */
async function open(text: string, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? text : librarySearchAddress(text.trim());
  if (disposition === "currentTab") await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === "newForegroundTab" });
}
