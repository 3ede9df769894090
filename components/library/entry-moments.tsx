import type { Lecture } from "../../lib/lecture/lecture.ts";
import { usePlace } from "../hooks/use-place.tsx";
import type { MomentReader } from "../search/moment-reader.ts";
import { ResultMoments } from "../search/result-moments.tsx";
import { useFoundMoments } from "../search/use-found-moments.ts";
import { printPlace, withEntry } from "./place.ts";

interface EntryMomentsProps {
  readonly lecture: Lecture;
  readonly reader: MomentReader;
  readonly tabIndex: number;
}

/** Where a lecture of the list says what is searched; the others are found beside the list, in its transcript. */
export function EntryMoments({ lecture, reader, tabIndex }: EntryMomentsProps) {
  const { place } = usePlace();
  const moments = useFoundMoments(reader, lecture);
  return (
    <ResultMoments
      lecture={lecture}
      moments={moments}
      query={place.query}
      addressOf={(find) => printPlace({ ...withEntry(place, lecture.id), part: "transcript", find })}
      tabIndex={tabIndex}
    />
  );
}
