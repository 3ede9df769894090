import { useCallback, type KeyboardEvent, type RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { usePlace } from "../hooks/use-place.tsx";
import { SidebarButton } from "../library/sidebar-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { SearchField } from "./search-field.tsx";

interface SearchBarProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onShowSidebar: () => void;
  /** Goes from the field to the first result. */
  readonly onDown: () => void;
}

/** Searches with every letter; the tag that is chosen stands in the box. */
export function SearchBar({ field, onShowSidebar, onDown }: SearchBarProps) {
  const { database } = useLibrary();
  const { place, go } = usePlace();
  const library = useCallback(async () => database.backendDB(), [database]);

  function ask(query: string): void {
    // Trash is not searched: what is typed there asks the whole library.
    const view = place.view === "trash" && query !== "" ? "all" : place.view;
    go.type({ ...place, view, query });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    onDown();
  }

  return (
    <search className="bar">
      <SidebarButton onShow={onShowSidebar} />
      <SearchField
        field={field}
        query={place.query}
        onQuery={ask}
        placeholder={say("searchHint")}
        library={library}
        onKeyDown={onKeyDown}
        onBlur={go.settle}
      >
        {place.tag !== null && <SearchedTag tag={place.tag} onRemove={() => go.push({ ...place, tag: null })} />}
      </SearchField>
    </search>
  );
}

function SearchedTag({ tag, onRemove }: { readonly tag: string; readonly onRemove: () => void }) {
  return (
    <span className="chip active" title={tag}>
      <span>{tag}</span>
      <button type="button" className="chip-remove" aria-label={say("removeTagFromSearch", tag)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
