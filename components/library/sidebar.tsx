import { useEffect, useRef } from "react";
import type { ListView } from "../../lib/library/queries.ts";
import { say } from "../../lib/words/say.ts";
import type { Tallies } from "../hooks/use-tallies.ts";
import { useRoute } from "../hooks/use-route.tsx";
import { SavedSearchList } from "../saved/saved-search-list.tsx";
import { useSavedSearches } from "../saved/use-saved-searches.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Logo } from "../ui/logo.tsx";
import { HOME, listAddress, printRoute, type PageView } from "./route.ts";
import { TagList } from "./tag-list.tsx";

const VIEWS = [
  { view: "all", icon: "all", name: "all" },
  { view: "recent", icon: "clock", name: "recentlyOpened" },
  { view: "to-summarise", icon: "summary", name: "toSummarise" },
  { view: "with-transcript", icon: "transcript", name: "withTranscript" },
  { view: "trash", icon: "trash", name: "trash" },
  { view: "overview", icon: "overview", name: "overview" },
] as const satisfies readonly { view: ListView | "overview"; icon: IconName; name: string }[];

interface SidebarProps {
  readonly tallies: Tallies | null;
  readonly shown: boolean;
  readonly onTransfer: () => void;
}

export function Sidebar({ tallies, shown, onTransfer }: SidebarProps) {
  const { route } = useRoute();
  const { searches } = useSavedSearches();
  // Of two places that lead here, only the nearer one is marked.
  const here = listAddress(route);
  const isSaved = searches.some(({ address }) => address === here);
  const self = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) self.current?.querySelector("a")?.focus();
  }, [shown]);
  const current = (view: ListView | PageView) =>
    route.view === view && route.tag === null && route.series === null && !isSaved ? "page" : undefined;
  const count = (view: ListView | "overview") =>
    view === "recent" || view === "overview" ? 0 : (tallies?.count(view) ?? 0);
  return (
    <nav ref={self} className={shown ? "sidebar shown" : "sidebar"} aria-label={say("library")} id="sidebar">
      <div className="brand">
        <Logo />
        {say("lectern")}
      </div>
      <div className="nav">
        {VIEWS.map(({ view, icon, name }) => (
          <a key={view} href={printRoute({ ...HOME, view })} aria-current={current(view)}>
            <Icon name={icon} />
            <span>{say(name)}</span>
            {count(view) > 0 && <span className="count">{say("count", count(view))}</span>}
          </a>
        ))}
      </div>
      <SavedSearchList />
      <TagList tags={tallies?.tags ?? []} current={route.tag} isManaged={route.view === "tags"} />
      <div className="nav sidebar-foot">
        <button type="button" onClick={onTransfer}>
          <Icon name="transfer" />
          <span>{say("importAndExport")}</span>
        </button>
        <a href={printRoute({ ...HOME, view: "settings" })} aria-current={current("settings")}>
          <Icon name="settings" />
          <span>{say("settings")}</span>
        </a>
      </div>
    </nav>
  );
}
