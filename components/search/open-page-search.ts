import { sendCommand } from "../../lib/browser/send-command.ts";
import { translatedSearchSetting } from "../../lib/browser/settings.ts";
import { openSearch } from "../../lib/library/open-search.ts";
import type { Search, TranslateQuery } from "../../lib/search/search.ts";

/** The page's search; when its index turns out to be damaged, the background is asked once to make it anew. */
export function openPageSearch(open: () => Promise<IDBDatabase>): Search {
  let isTold = false;
  const onDamage = (): void => {
    if (isTold) return;
    isTold = true;
    void sendCommand("mendSearch", {});
  };
  return openSearch(open, onDamage, loadTranslation);
}

/** What finds words in the other language, unless the person wants none of it; null when the dictionary cannot be read. */
async function loadTranslation(): Promise<TranslateQuery | null> {
  const [isWanted, { translation }] = await Promise.all([
    translatedSearchSetting.read(),
    import("../../lib/search/translation/translation.ts"),
  ]);
  return isWanted ? translation(readDictionary) : () => null;
}

/** From the package, as it was built: nothing is asked of any server. */
async function readDictionary(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch("/dictionary/cc-cedict.txt")).arrayBuffer());
}
