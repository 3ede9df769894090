import { useCallback, type KeyboardEvent, type RefObject } from "react";
import { say } from "../../lib/words/say.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { withList } from "../library/route.ts";
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
  const { route, go } = useRoute();
  const library = useCallback(async () => database.backendDB(), [database]);

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
        query={route.query}
        onQuery={(query) => go.type(withList(route, { query }))}
        placeholder={say("searchHint")}
        library={library}
        onKeyDown={onKeyDown}
        onBlur={go.settle}
      >
        {route.tag !== null && <SearchedTag tag={route.tag} onRemove={() => go.push(withList(route, { tag: null }))} />}
      </SearchField>
    </search>
  );
}

function SearchedTag({ tag, onRemove }: { readonly tag: string; readonly onRemove: () => void }) {
  return (
    <span className="chip active" title={tag}>
      <span dir="auto">{tag}</span>
      <button type="button" className="chip-remove" aria-label={say("removeTagFromSearch", tag)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
