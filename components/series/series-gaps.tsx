import { safeAddress } from "../../lib/lecture/address.ts";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import { gapsIn } from "../../lib/lecture/series-places.ts";
import { say } from "../../lib/words/say.ts";

const MOST_SHOWN = 8;

/** Numbers of a series that are not in the library, with the way to its list, where they can be saved. */
export function SeriesGaps({ lectures }: { readonly lectures: readonly Lecture[] }) {
  const gaps = gapsIn(lectures);
  if (gaps.length === 0) return null;
  const address = lectures.map(({ series }) => series?.url && safeAddress(series.url)).find(Boolean);
  return (
    <p className="meta series-gaps">
      {say("seriesGaps", gaps.slice(0, MOST_SHOWN), gaps.length <= MOST_SHOWN)}{" "}
      {address && (
        <a className="text-link" href={address} target="_blank" rel="noreferrer">
          {say("openSeries")}
        </a>
      )}
    </p>
  );
}
