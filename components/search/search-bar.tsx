import { useState, type CompositionEvent, type ChangeEvent, type Ref } from "react";
import { say } from "../../lib/words/say.ts";
import { usePlace } from "../hooks/use-place.tsx";
import { SidebarButton } from "../library/sidebar-button.tsx";
import { Icon } from "../ui/icon.tsx";

interface SearchBarProps {
  readonly field: Ref<HTMLInputElement>;
  readonly onShowSidebar: () => void;
}

/** Searches with every letter; the tag that is chosen stands in the box. */
export function SearchBar({ field, onShowSidebar }: SearchBarProps) {
  const { place, go } = usePlace();
  // What an input method is composing is not searched yet.
  const [composed, setComposed] = useState<string | null>(null);

  function ask(query: string): void {
    setComposed(null);
    // Trash is not searched: what is typed there asks the whole library.
    const view = place.view === "trash" && query !== "" ? "all" : place.view;
    go.type({ ...place, view, query });
  }

  function onChange(event: ChangeEvent<HTMLInputElement>): void {
    const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
    if (composing) setComposed(event.target.value);
    else ask(event.target.value);
  }

  return (
    <search className="bar">
      <SidebarButton onShow={onShowSidebar} />
      <div className="search">
        <Icon name="search" />
        {place.tag !== null && <SearchedTag tag={place.tag} onRemove={() => go.push({ ...place, tag: null })} />}
        <input
          ref={field}
          type="search"
          placeholder={say("searchHint")}
          aria-label={say("search")}
          autoComplete="off"
          spellCheck={false}
          value={composed ?? place.query}
          onChange={onChange}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => ask(event.currentTarget.value)}
          onBlur={go.settle}
        />
        {place.query === "" ? (
          <span className="key" aria-hidden="true">
            /
          </span>
        ) : (
          <button type="button" className="chip-remove" aria-label={say("clearSearch")} onClick={() => ask("")}>
            <Icon name="close" />
          </button>
        )}
      </div>
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
