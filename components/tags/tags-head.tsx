import { say } from "../../lib/words/say.ts";
import { SidebarButton } from "../library/sidebar-button.tsx";
import { TagFilter } from "../ui/tag-filter.tsx";

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
        <TagFilter className="search push tag-filter" value={filter} onChange={onFilter} />
      </div>
    </header>
  );
}
