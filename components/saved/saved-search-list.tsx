import { useState } from "react";
import type { SavedSearch } from "../../lib/lecture/saved-searches.ts";
import { say } from "../../lib/words/say.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { listAddress } from "../library/route.ts";
import { SavedSearchMenu } from "./saved-search-menu.tsx";
import { SavedSearchName } from "./saved-search-name.tsx";
import { useListCounts } from "../hooks/use-list-counts.ts";
import { useSavedSearches } from "./use-saved-searches.ts";

/** The searches that the person keeps, with how many entries each finds; nothing where there is none. */
export function SavedSearchList() {
  const { route } = useRoute();
  const saved = useSavedSearches();
  const counts = useListCounts(saved.searches);
  const [renaming, setRenaming] = useState<string | null>(null);
  if (saved.searches.length === 0) return null;
  const here = listAddress(route);
  return (
    <>
      <h2 className="label saved-head">{say("savedSearches")}</h2>
      <nav className="nav saved-searches" aria-label={say("savedSearches")}>
        {saved.searches.map((search, at) =>
          search.id === renaming ? (
            <SavedSearchName
              key={search.id}
              name={search.name}
              onDone={(name) => {
                setRenaming(null);
                if (name !== null && name !== search.name) saved.rename(search.id, name);
                focusLater(search);
              }}
            />
          ) : (
            <div key={search.id} className="saved-search">
              <a
                id={`saved-${search.id}`}
                href={search.address}
                title={search.name}
                aria-current={search.address === here ? "page" : undefined}
              >
                <span dir="auto">{search.name}</span>{" "}
                {counts.has(search.id) && <span className="count">{say("count", counts.get(search.id) ?? 0)}</span>}
              </a>
              <SavedSearchMenu
                name={search.name}
                isFirst={at === 0}
                isLast={at === saved.searches.length - 1}
                onRename={() => setRenaming(search.id)}
                onMove={(by) => saved.move(search.id, by)}
                onRemove={() => {
                  saved.remove(search.id);
                  focusLater(saved.searches[at + 1] ?? saved.searches[at - 1] ?? search);
                }}
              />
            </div>
          ),
        )}
      </nav>
    </>
  );
}

/** Once the link stands again where the field was. */
function focusLater({ id }: SavedSearch): void {
  requestAnimationFrame(() => document.getElementById(`saved-${id}`)?.focus());
}
