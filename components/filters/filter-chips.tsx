import { useRef } from "react";
import { filtersIn, withFilters, type Filter } from "../../lib/search/query/filters.ts";
import { say } from "../../lib/words/say.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { withList } from "../library/route.ts";
import { RemovableChip } from "../ui/removable-chip.tsx";
import { sayFilter } from "./say-filter.ts";

/** What narrows the list, a chip each: the operators of the query. Taking one away takes it out of the query. */
export function FilterChips() {
  const { route, go } = useRoute();
  const list = useRef<HTMLUListElement>(null);
  const filters = filtersIn(route.query);
  if (filters.length === 0 || route.view === "trash") return null;

  function remove(filter: Filter, at: number): void {
    go.type(withList(route, { query: withFilters(route.query, [filter]) }));
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll("button") ?? [];
      const next = buttons[at] ?? buttons[buttons.length - 1];
      (next ?? document.querySelector<HTMLElement>(".filter-button"))?.focus();
    });
  }

  return (
    <ul className="filter-chips" ref={list} aria-label={say("filters")}>
      {filters.map((filter, at) => {
        const text = sayFilter(filter);
        return (
          <li key={`${filter.start} ${text}`}>
            <RemovableChip text={text} label={say("removeFilter", text)} isActive onRemove={() => remove(filter, at)} />
          </li>
        );
      })}
    </ul>
  );
}
