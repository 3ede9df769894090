import { say } from "../../lib/words/say.ts";
import type { EntryList, Listed } from "../hooks/use-entry-list.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { wordsOnly } from "../search/words-only.ts";
import { withList } from "./route.ts";
import { StillPage } from "./still-page.tsx";

type EmptyWord = "viewEmpty" | "viewEmptyText" | "trashEmpty" | "trashKeeps" | "recentEmptyText";

const EMPTY: { readonly [view in Listed["view"]]?: readonly [EmptyWord, EmptyWord] } = {
  trash: ["trashEmpty", "trashKeeps"],
  recent: ["viewEmpty", "recentEmptyText"],
};

/** Why a list is empty, and the way on. */
export function NothingListed({ list }: { readonly list: EntryList }) {
  const { view, tag, series, query, results } = list;
  const { route, go } = useRoute();
  if (query === "") {
    const [title, reason] = EMPTY[view] ?? ["viewEmpty", "viewEmptyText"];
    return <StillPage icon={view === "trash" ? "trash" : "all"} title={say(title)} reason={say(reason)} />;
  }
  const title = tag === null ? say("nothingFound", query) : say("nothingFoundInTag", query, tag);
  const words = wordsOnly(query);
  const isPart = tag === null && (view !== "all" || series !== null);
  const unready = say(results?.isUnready ? "indexUnready" : "nothingFoundHint");
  const reason = results?.waiting ? say("textsWaiting", results.waiting) : unready;
  return (
    <StillPage icon="search" title={title} reason={reason}>
      {tag !== null && (
        <button type="button" className="button" onClick={() => go.push(withList(route, { view: "all", tag: null }))}>
          {say("searchWithoutTags")}
        </button>
      )}
      {isPart && (
        <button
          type="button"
          className="button"
          onClick={() => go.push(withList(route, { view: "all", series: null }))}
        >
          {say("searchEverywhere")}
        </button>
      )}
      {words !== null && (
        <button type="button" className="button" onClick={() => go.push(withList(route, { query: words }))}>
          {say("searchWordsOnly", words)}
        </button>
      )}
    </StillPage>
  );
}
