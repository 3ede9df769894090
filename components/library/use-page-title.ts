import { useEffect } from "react";
import { say } from "../../lib/words/say.ts";
import { listHeading } from "./list-head.tsx";
import type { Route } from "./route.ts";

/** The tab's title says where it is, as do bookmarks and the history. */
export function usePageTitle({ view, tag, series, query }: Route): void {
  const title =
    view === "settings" || view === "tags" ? say(view) : listHeading({ view, tag, series, query: query.trim() });
  useEffect(() => {
    document.title = say("pageTitle", title);
  }, [title]);
}
