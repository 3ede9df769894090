import type { Lecture } from "../../lib/lecture/lecture.ts";
import { useRoute } from "../hooks/use-route.tsx";
import type { MomentReader } from "../search/moment-reader.ts";
import { ResultMoments } from "../search/result-moments.tsx";
import { useFoundMoments } from "../search/use-found-moments.ts";
import { printRoute, withEntry } from "./route.ts";

interface EntryMomentsProps {
  readonly lecture: Lecture;
  readonly reader: MomentReader;
  readonly tabIndex: number;
}

/** Where a lecture of the list says what is searched; the others are found beside the list, in its transcript. */
export function EntryMoments({ lecture, reader, tabIndex }: EntryMomentsProps) {
  const { route } = useRoute();
  const moments = useFoundMoments(reader, lecture);
  return (
    <ResultMoments
      lecture={lecture}
      moments={moments}
      query={route.query}
      addressOf={(find) => printRoute({ ...withEntry(route, lecture.id), part: "transcript", find })}
      tabIndex={tabIndex}
    />
  );
}
