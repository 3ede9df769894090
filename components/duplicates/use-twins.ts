import { useEffect, useState } from "react";
import { report } from "../../lib/browser/report.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useLastChange } from "../hooks/use-last-change.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { painted } from "../search/painted.ts";

const NONE: readonly Lecture[] = [];

/** Other entries that seem to be the same lecture as one; looked for once it has been painted. */
export function useTwins(lecture: Lecture): readonly Lecture[] {
  const { database, reader } = useLibrary();
  const lastChange = useLastChange();
  const [twins, setTwins] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    async function find(): Promise<void> {
      await painted();
      const { findTwins } = await import("../../lib/library/twins.ts");
      const found = wanted ? await findTwins(database.backendDB(), reader, lecture) : NONE;
      if (wanted) setTwins(found);
    }
    // An entry is whole without them.
    find().catch((error: unknown) => {
      report("page", error);
      if (wanted) setTwins(NONE);
    });
    return () => {
      wanted = false;
    };
  }, [database, reader, lecture, lastChange]);
  return twins;
}
