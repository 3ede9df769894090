import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { RelatedLecture } from "../../lib/library/related-lectures.ts";
import { painted } from "./painted.ts";

const NONE: readonly RelatedLecture[] = [];

/** Lectures that have something in common with one; looked for once it has been painted. */
export function useRelated(library: () => Promise<IDBDatabase>, { id, rev }: Lecture): readonly RelatedLecture[] {
  const [related, setRelated] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    async function find(): Promise<void> {
      await painted();
      const { relatedLectures } = await import("../../lib/library/related-lectures.ts");
      const found = wanted ? await relatedLectures(await library(), id) : NONE;
      if (wanted) setRelated(found);
    }
    // An entry is whole without them.
    find().catch((error: unknown) => {
      report("page", error);
      if (wanted) setRelated(NONE);
    });
    return () => {
      wanted = false;
    };
  }, [library, id, rev]);
  return related;
}
