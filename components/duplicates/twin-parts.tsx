import type { Lecture } from "../../lib/lecture/lecture.ts";
import { lookupLecture, transcriptsOf } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";

/** Where an entry is from, and what it has beside the facts of its page. */
export function TwinParts({ lecture }: { readonly lecture: Lecture }) {
  const { reader } = useLibrary();
  const { id, site, savedAt, url, tags } = lecture;
  const counts = useLibraryQuery(async () => {
    const [entry, transcripts] = await Promise.all([lookupLecture(reader, id), transcriptsOf(reader, id)]);
    return [entry?.summaries.length ?? 0, transcripts.length, entry?.notes.length ?? 0] as const;
  }, [reader, id]);
  return (
    <span className="twin">
      <strong>{say("savedFrom", site, savedAt)}</strong>
      <span className="meta twin-address">{url}</span>
      <span className="meta">{counts ? say("whatThereIs", ...counts) : "\u00a0"}</span>
      {tags.length > 0 && <span className="meta">{say("listOf", tags)}</span>}
    </span>
  );
}
