import type { Lecture } from "../../lib/lecture/lecture.ts";
import { type Gap, gapsAfter, gapsIn } from "../../lib/lecture/series-places.ts";
import { say } from "../../lib/words/say.ts";
import { MissingRows } from "./missing-rows.tsx";
import { listAddress } from "./use-missing.ts";

const MOST_SHOWN = 8;
const NONE: readonly Gap[] = [];

/** Numbers of a series that are not in the library, with the way to its list, where they can be saved; those between entries stand there too. */
export function SeriesGaps({ lectures }: { readonly lectures: readonly Lecture[] }) {
  const gaps = gapsIn(lectures);
  if (gaps.length === 0) return null;
  const address = listAddress(lectures);
  return (
    <>
      <p className="meta series-gaps">
        {say("seriesGaps", gaps.slice(0, MOST_SHOWN), gaps.length <= MOST_SHOWN)}{" "}
        {address && (
          <a className="text-link" href={address} target="_blank" rel="noreferrer">
            {say("openSeries")}
          </a>
        )}
      </p>
      <MissingRows missing={{ gaps: gapsAfter(lectures).get(null) ?? NONE, address }} />
    </>
  );
}
