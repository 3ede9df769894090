import { useId, useState, type KeyboardEvent } from "react";
import { splitTags, tagKey } from "../../lib/lecture/tag.ts";
import { countWithAny } from "../../lib/library/tag-queries.ts";
import { completeTags, type TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { isUnder, nestedRenames } from "../../lib/tags/tag-tree.ts";
import { say } from "../../lib/words/say.ts";
import { useLibraryQuery } from "../hooks/use-library-query.ts";
import { useLibrary } from "../hooks/use-library.tsx";
import { isComposing } from "../ui/keyboard.ts";

const LONGEST = 100;

interface TagNameFieldProps {
  readonly tag: string;
  readonly mode: "rename" | "merge";
  readonly all: readonly TagCount[];
  readonly onAccept: (name: string) => void;
  readonly onCancel: () => void;
}

/** A new name for a tag, or the tag to merge it into. Before it is accepted, it says what will become of it. */
export function TagNameField({ tag, mode, all, onAccept, onCancel }: TagNameFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(mode === "rename" ? tag : "");
  const [isTried, setTried] = useState(false);
  const names = splitTags(typed);
  const [name = ""] = names;
  const target = all.find((each) => tagKey(each.tag) === tagKey(name) && each.tag !== tag);
  const isOther = target !== undefined && tagKey(target.tag) !== tagKey(tag);
  // One that stands under the tag makes room for it, and moves too.
  const becomesOne = isOther && !isUnder(target.tag, tag);
  const problem = problemOf(names, mode === "merge" && !isOther);
  const choices = typed.trim() === "" || isOther ? [] : completeTags(typed, all, [tag], 8);

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (problem === null) onAccept(target && isOther ? target.tag : name);
      else setTried(true);
    }
  }

  return (
    <div className="tag-name">
      <input
        dir="auto"
        className="field"
        // The person has just asked for it.
        autoFocus
        value={typed}
        list={`${id}-choices`}
        aria-label={say(mode === "rename" ? "newName" : "mergeTarget", tag)}
        aria-invalid={isTried && problem !== null}
        aria-describedby={`${id}-preview`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setTried(false);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
      />
      <datalist id={`${id}-choices`}>
        {choices.map((choice) => (
          <option key={choice.tag}>{choice.tag}</option>
        ))}
      </datalist>
      <div id={`${id}-preview`} role="status">
        {isTried && problem !== null && <p className="field-problem">{problem}</p>}
        {becomesOne && <Preview tag={tag} target={target.tag} />}
        {!becomesOne && problem === null && <NestedPreview all={all} from={tag} to={name} />}
      </div>
    </div>
  );
}

function problemOf(names: readonly string[], isMissing: boolean): string | null {
  const [name = ""] = names;
  if (names.length !== 1) return say("oneTag");
  if (name.length > LONGEST) return say("tagTooLong");
  return isMissing ? say("noSuchTag", name) : null;
}

function Preview({ tag, target }: { readonly tag: string; readonly target: string }) {
  const { reader } = useLibrary();
  const count = useLibraryQuery(() => countWithAny(reader, [tag, target]), [reader, tag, target]);
  return count === undefined ? null : <p className="meta">{say("becomeOne", [tag, target], count)}</p>;
}

function NestedPreview({
  all,
  from,
  to,
}: {
  readonly all: readonly TagCount[];
  readonly from: string;
  readonly to: string;
}) {
  const labels = all.map(({ tag }) => tag);
  const count = to === from ? 0 : nestedRenames(labels, from, to).length;
  return count === 0 ? null : <p className="meta">{say("alsoNested", count)}</p>;
}
