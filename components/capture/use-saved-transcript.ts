import { useEffect, useState } from "react";
import type { Lecture } from "../../lib/lecture/lecture.ts";
import type { Transcript } from "../../lib/lecture/transcript.ts";
import { idbReader } from "../../lib/library/idb-reader.ts";
import { currentTranscript } from "../../lib/library/lookup.ts";
import type { PageReading } from "../popup/page-reading.ts";

/** The transcript that a saved entry shows; undefined until it has been read, null where it has none. */
export function useSavedTranscript(reading: PageReading, lecture: Lecture): Transcript | null | undefined {
  const [read, setRead] = useState<{ readonly id: string | null; readonly transcript: Transcript | null }>();
  const { currentTranscriptId: id } = lecture;
  useEffect(() => {
    let wanted = true;
    void reading.library
      .then((library) => currentTranscript(idbReader(library), lecture))
      .catch(() => null)
      .then((transcript) => wanted && setRead({ id, transcript }));
    return () => {
      wanted = false;
    };
  }, [reading, lecture, id]);
  if (id === null) return null;
  return read?.id === id ? read.transcript : undefined;
}
