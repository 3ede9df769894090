import { useCallback } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { RelatedList } from "../search/related-list.tsx";
import { useRelated } from "../search/use-related.ts";
import { printRoute, withEntry } from "./route.ts";

/** Entries that have something in common with the one that is open; each opens in its place. */
export function RelatedEntries({ lecture }: { readonly lecture: Lecture }) {
  const { database } = useLibrary();
  const { route } = useRoute();
  const library = useCallback(async () => database.backendDB(), [database]);
  const related = useRelated(library, lecture);
  return <RelatedList related={related} level={3} addressOf={({ id }) => printRoute(withEntry(route, id))} />;
}
