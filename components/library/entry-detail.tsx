import { useLiveQuery } from "dexie-react-hooks";
import { lookupLecture } from "../../lib/library/lookup.ts";
import { say } from "../../lib/words/say.ts";
import { useCiting } from "../cite/citing.tsx";
import { useLibrary } from "../hooks/use-library.tsx";
import type { Tally } from "../../lib/library/tally.ts";
import { LateSkeleton } from "../ui/late-skeleton.tsx";
import { DetailBar } from "./detail-bar.tsx";
import { DetailHead } from "./detail-head.tsx";
import { EntryParts } from "./entry-parts.tsx";
import { StillPage } from "./still-page.tsx";

interface EntryDetailProps {
  readonly id: string;
  /** Ids of the list beside it, for the way to the previous and the next entry. */
  readonly ids: readonly string[];
  /** The person's tags. */
  readonly tags: readonly Tally[];
  readonly onOpen: (id: string) => void;
  readonly onTrash: () => void;
  readonly onExport: (id: string) => void;
  readonly onClose: () => void;
}

/** One entry with all its parts, to read and to edit. */
export function EntryDetail({ id, ids, tags, onOpen, onTrash, onExport, onClose }: EntryDetailProps) {
  const { reader } = useLibrary();
  const { cite } = useCiting();
  const read = useLiveQuery(async () => ({ id, entry: await lookupLecture(reader, id) }), [reader, id]);
  if (!read)
    return (
      <aside className="detail" aria-label={say("entry")}>
        <LateSkeleton blocks={2} />
      </aside>
    );
  const { entry } = read;
  const at = ids.indexOf(read.id);
  return (
    <aside className="detail" aria-label={say("entry")}>
      <DetailBar
        lecture={entry?.lecture ?? null}
        previous={ids[at - 1] ?? null}
        next={at < 0 ? null : (ids[at + 1] ?? null)}
        onOpen={onOpen}
        onTrash={onTrash}
        onCite={() => cite({ id, atSeconds: null })}
        onExport={() => onExport(id)}
        onClose={onClose}
      />
      {entry ? (
        <EntryParts key={read.id} entry={entry}>
          <DetailHead lecture={entry.lecture} tags={tags} />
        </EntryParts>
      ) : (
        <StillPage icon="info" title={say("notAnEntry")} reason={say("notAnEntryText")}>
          <button type="button" className="button" onClick={onClose}>
            {say("backToLibrary")}
          </button>
        </StillPage>
      )}
    </aside>
  );
}
