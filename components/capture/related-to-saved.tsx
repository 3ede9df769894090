import { useCallback } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { RelatedList } from "../search/related-list.tsx";
import { useRelated } from "../search/use-related.ts";

interface RelatedToSavedProps {
  readonly lecture: Lecture;
  readonly library: Promise<IDBDatabase>;
}

/** Lectures that have something in common with the saved one; each opens its own page. */
export function RelatedToSaved({ lecture, library }: RelatedToSavedProps) {
  const related = useRelated(
    useCallback(() => library, [library]),
    lecture,
  );
  return <RelatedList related={related} level={2} addressOf={({ url }) => url} opensTab />;
}
