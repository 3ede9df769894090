import { useEffect } from "react";
import { say } from "../../lib/words/say.ts";
import { listHeading } from "./list-head.tsx";
import { isListView, type Route } from "./route.ts";

/** The tab's title says where it is, as do bookmarks and the history. */
export function usePageTitle({ view, tag, series, query }: Route): void {
  const title = isListView(view) ? listHeading({ view, tag, series, query: query.trim() }) : say(view);
  useEffect(() => {
    document.title = say("pageTitle", title);
  }, [title]);
}
