import { Popover, PopoverDisclosure, PopoverDismiss, PopoverHeading, PopoverProvider } from "@ariakit/react";
import { filtersIn, withFilters } from "../../lib/search/query/filters.ts";
import { say } from "../../lib/words/say.ts";
import { useRoute } from "../hooks/use-route.tsx";
import type { Tallies } from "../hooks/use-tallies.ts";
import { withList } from "../library/route.ts";
import { Icon } from "../ui/icon.tsx";
import { FilterFields } from "./filter-fields.tsx";

/** Builds by mouse what can be typed into the search as operators. */
export function FilterButton({ tallies }: { readonly tallies: Tallies | null }) {
  const { route, go } = useRoute();
  const filters = filtersIn(route.query);
  const ask = (query: string): void => go.type(withList(route, { query }));
  return (
    <PopoverProvider placement="bottom-end">
      <PopoverDisclosure className="button quiet small filter-button">
        <Icon name="filter" small />
        {filters.length > 0 ? say("filterCount", filters.length) : say("filter")}
      </PopoverDisclosure>
      <Popover className="menu filter-panel" gutter={4} fixed fitViewport unmountOnHide>
        <PopoverHeading render={(heading) => <h2 {...heading}>{say("filters")}</h2>} />
        <FilterFields query={route.query} tags={tallies?.tags ?? []} onQuery={ask} />
        <footer>
          <button
            type="button"
            className="button quiet small"
            disabled={filters.length === 0}
            onClick={() => ask(withFilters(route.query, filters))}
          >
            {say("clearFilters")}
          </button>
          <PopoverDismiss className="button small">{say("done")}</PopoverDismiss>
        </footer>
      </Popover>
    </PopoverProvider>
  );
}
