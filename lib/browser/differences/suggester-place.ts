import { loadSuggester } from "../load-suggester.ts";
import { suggester, type Suggest } from "../suggester.ts";

/**
 * Chromium's worker starts each time it is called, and most of the time for something else: it loads search when it is
 * asked something. Firefox's background stays longer, and has it with it.
 */
export function suggestInBackground(...given: Parameters<typeof suggester>): Suggest {
  if (import.meta.env.FIREFOX) return suggester(...given);
  let suggest: Suggest | null = null;
  return async (query) => {
    suggest ??= loadSuggester()(...given);
    return suggest(query);
  };
}

/** A worker may load later only what it has loaded while it was installed. */
export function keepSuggesterLoadable(): void {
  if (!import.meta.env.FIREFOX) addEventListener("install", loadSuggester);
}
