import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import { usePlace } from "../hooks/use-place.tsx";
import { StillPage } from "./still-page.tsx";

/** Why a list is empty, and the way on. */
export function NothingListed({ list: { view, tag, query } }: { readonly list: EntryList }) {
  const { place, go } = usePlace();
  if (query === "") {
    const [title, reason] =
      view === "trash" ? (["trashEmpty", "trashEmptyText"] as const) : (["viewEmpty", "viewEmptyText"] as const);
    return <StillPage icon={view === "trash" ? "trash" : "all"} title={say(title)} reason={say(reason)} />;
  }
  const title = tag === null ? say("nothingFound", query) : say("nothingFoundInTag", query, tag);
  return (
    <StillPage icon="search" title={title} reason={say("nothingFoundHint")}>
      {tag !== null && (
        <button type="button" className="button" onClick={() => go.push({ ...place, view: "all", tag: null })}>
          {say("searchWithoutTags")}
        </button>
      )}
    </StillPage>
  );
}
