import { useEffect, useState } from "react";
import { playAt } from "../../lib/browser/play-at.ts";
import { resumeAt } from "../../lib/lecture/watched.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useLastChange } from "../hooks/use-last-change.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useOwnSearch } from "../hooks/use-own-search.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { rowsDrawn } from "../search/rows-drawn.ts";

/** Among so many that were watched last, the first that was not watched to its end is offered. */
const LOOKED_AT = 20;
const NONE: readonly string[] = [];

/** The lecture that was left in the middle last, to go on with. It comes into a line that stands already. */
export function ContinueLine() {
  const { reader } = useLibrary();
  const search = useOwnSearch();
  const lastChange = useLastChange();
  const [recent, setRecent] = useState(NONE);
  useEffect(() => {
    if (lastChange === undefined) return;
    let wanted = true;
    // The list itself comes first.
    rowsDrawn()
      .then(() => search.search("", { sort: "seen", limit: LOOKED_AT }))
      .then(
        ({ hits }) => wanted && setRecent(hits.map(({ id }) => id)),
        // An index that cannot be read is said by the search; the list stands without this offer.
        () => wanted && setRecent(NONE),
      );
    return () => {
      wanted = false;
    };
  }, [search, lastChange]);
  const lectures = useLibraryQuery(
    () => reader.read(["lectures"], async ({ lectures: table }) => table.getAll(recent)),
    [reader, recent],
  );
  const begun = lectures?.find((lecture) => lecture && lecture.deletedAt === null && resumeAt(lecture) !== null);
  const resume = begun ? resumeAt(begun) : null;
  if (!begun || resume === null) return null;
  return (
    <button type="button" className="text-link continue-line" onClick={() => void playAt(begun, resume)}>
      {say("continueWith", sayDuration(resume))} <bdi>{begun.title}</bdi>
    </button>
  );
}
