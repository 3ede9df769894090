import { say } from "../../lib/words/say.ts";
import { SidebarButton } from "../library/sidebar-button.tsx";
import { Icon } from "../ui/icon.tsx";

interface TagsHeadProps {
  /** How many tags and entries there are, in words; null until it is known. */
  readonly counts: string | null;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly onShowSidebar: () => void;
}

export function TagsHead({ counts, filter, onFilter, onShowSidebar }: TagsHeadProps) {
  return (
    <header className="list-head">
      <div className="row wrap">
        <SidebarButton onShow={onShowSidebar} />
        <h1>{say("tags")}</h1>
        <span className="meta">{counts}</span>
        <label className="search push tag-filter">
          <Icon name="search" small />
          <input
            type="search"
            placeholder={say("filterTags")}
            aria-label={say("filterTags")}
            value={filter}
            onChange={(event) => onFilter(event.target.value)}
          />
        </label>
      </div>
    </header>
  );
}
