import type { Lecture } from "../../lib/lecture/lecture.ts";
import { isSeen, resumeAt, secondsLeft } from "../../lib/lecture/watched.ts";
import { lecturesInSeries } from "../../lib/library/series.ts";
import { sayDuration } from "../../lib/words/duration.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useRoute } from "../hooks/use-route.tsx";
import { SeriesGaps } from "../series/series-gaps.tsx";
import { printRoute, withEntry } from "./route.ts";

/** How far a series was watched, and what comes next in it. */
export function SeriesProgress({ series }: { readonly series: string }) {
  const { reader } = useLibrary();
  const { route } = useRoute();
  const lectures = useLibraryQuery(() => lecturesInSeries(reader, series), [reader, series]);
  if (!lectures || lectures.length === 0) return <p className="meta series-progress" />;
  const seen = lectures.filter(isSeen).length;
  const left = lectures.reduce((sum, lecture) => sum + secondsLeft(lecture), 0);
  const next = nextOf(lectures);
  return (
    <>
      <p className="meta dots series-progress">
        <span>
          <progress max={lectures.length} value={seen} aria-label={say("seenOfSeries", seen, lectures.length)} />{" "}
          {say("seenOfSeries", seen, lectures.length)}
        </span>
        {left > 0 && <span>{say("leftToWatch", sayLength(left))}</span>}
        {next && (
          <span>
            {say("nextToWatch")}{" "}
            <a className="text-link" href={printRoute(withEntry(route, next.id))} dir="auto">
              {next.title}
            </a>
            {sayResume(next)}
          </span>
        )}
      </p>
      <SeriesGaps lectures={lectures} />
    </>
  );
}

/** The first that was begun, else the first after the last that was seen, else the first that was not. */
function nextOf(lectures: readonly Lecture[]): Lecture | undefined {
  const begun = lectures.find((lecture) => resumeAt(lecture) !== null);
  const after = lectures.slice(lectures.findLastIndex(isSeen) + 1).find((lecture) => !isSeen(lecture));
  return begun ?? after ?? lectures.find((lecture) => !isSeen(lecture));
}

function sayResume(lecture: Lecture): string {
  const resume = resumeAt(lecture);
  return resume === null ? "" : ` (${sayDuration(resume)})`;
}

function sayLength(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return say("hoursAndMinutes", Math.floor(minutes / 60), minutes % 60);
}
