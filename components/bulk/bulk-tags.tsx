import { useRef, useState, type KeyboardEvent } from "react";
import { tagsOf } from "../../lib/library/tag-queries.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { useTallies } from "../hooks/use-tallies.ts";
import { isComposing } from "../ui/keyboard.ts";
import { SmallDialog } from "../ui/small-dialog.tsx";
import { TagInput } from "../ui/tag-input.tsx";

/** Tags of more entries than this are not read to be offered: those of the library are. */
const MOST_READ = 500;
const MOST_OFFERED = 20;

interface BulkTagsProps {
  readonly mode: "tag" | "untag";
  readonly ids: readonly string[];
  /** Whether that has begun; only then does the dialog go. */
  readonly onApply: (tags: readonly string[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks which tags the selected entries are to get, or to lose. */
export function BulkTags({ mode, ids, onApply, onClose }: BulkTagsProps) {
  const { reader } = useLibrary();
  const known = (useTallies()?.tags ?? []).map(({ label, count }) => ({ tag: label, count }));
  const [tags, showTags] = useState<readonly string[]>([]);
  /** What was typed becomes a tag with the same press that applies all of them. */
  const chosen = useRef(tags);
  const [isBeginning, setBeginning] = useState(false);
  const read = useLibraryQuery(
    async () => (mode === "untag" && ids.length <= MOST_READ ? tagsOf(reader, ids) : null),
    [reader, mode, ids],
  );
  const borne = read ?? known;
  const isBare = mode === "untag" && read?.length === 0;

  function setTags(next: readonly string[]): void {
    chosen.current = next;
    showTags(next);
  }

  async function apply(): Promise<void> {
    if (chosen.current.length === 0 || isBeginning) return;
    setBeginning(true);
    if (await onApply(chosen.current)) onClose();
    else setBeginning(false);
  }

  return (
    <SmallDialog
      heading={say(mode === "tag" ? "tagEntries" : "untagEntries", ids.length)}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || event.repeat || isComposing(event)) return;
        if (!event.ctrlKey && !event.metaKey && !isEmptyField(event)) return;
        event.preventDefault();
        void apply();
      }}
      action={
        <button type="button" className="button primary" aria-busy={isBeginning} onClick={() => void apply()}>
          {say(mode === "tag" ? "tagThem" : "untagThem")}
        </button>
      }
    >
      {isBare ? (
        <p>{say("noTagsSelected")}</p>
      ) : (
        <TagInput
          tags={tags}
          known={mode === "tag" ? known : borne}
          onChange={setTags}
          isTaking={mode === "untag"}
          autoFocus
          isInDialog
        />
      )}
      {mode === "untag" && (
        <div className="chips" role="group" aria-label={say("tagsOfSelected")}>
          {borne
            .filter(({ tag }) => !tags.includes(tag))
            .slice(0, MOST_OFFERED)
            .map(({ tag, count }) => (
              <button key={tag} type="button" className="chip" title={tag} onClick={() => setTags([...tags, tag])}>
                <span>{say("tagWithCount", tag, count)}</span>
              </button>
            ))}
        </div>
      )}
    </SmallDialog>
  );
}

/** Once all tags stand there, one more Enter gives them: the one before has made a tag of what was typed. */
function isEmptyField({ target, defaultPrevented }: KeyboardEvent): boolean {
  return !defaultPrevented && target instanceof HTMLInputElement && target.value.trim() === "";
}
