import { say } from "../../lib/words/say.ts";
import { filtersIn, withFilters } from "../../lib/search/query/filters.ts";
import type { Listed } from "../hooks/use-entry-list.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { sayFilter } from "../filters/say-filter.ts";
import { listAddress } from "../library/route.ts";
import { useSavedSearches } from "./use-saved-searches.ts";

/** Keeps the list that is shown in the sidebar; nothing where it is there already. */
export function SaveSearch({ list }: { readonly list: Listed }) {
  const { route } = useRoute();
  const { searches, add } = useSavedSearches();
  const address = listAddress(route);
  if (searches.some((each) => each.address === address)) return null;
  return (
    <button type="button" className="button quiet small" onClick={() => add(nameOf(list), address)}>
      {say("saveSearch")}
    </button>
  );
}

/** What it is called until the person says otherwise: what is asked for. */
function nameOf({ tag, series, query }: Listed): string {
  const filters = filtersIn(query);
  const words = withFilters(query, filters);
  const asked = [
    words,
    ...filters.map(sayFilter),
    ...(tag === null ? [] : [tag]),
    ...(series === null ? [] : [series]),
  ];
  return asked.filter(Boolean).join(" · ");
}
