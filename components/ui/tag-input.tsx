import { Combobox, ComboboxItem, ComboboxPopover, useComboboxStore, useStoreState } from "@ariakit/react";
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { LIMITS } from "../../lib/lecture/limits.ts";
import { splitTags, tagKey, uniqueTags } from "../../lib/lecture/tag.ts";
import { completeTags, type TagCount } from "../../lib/search/suggest/complete-tags.ts";
import { say } from "../../lib/words/say.ts";
import { Icon } from "./icon.tsx";
import { isComposing } from "./keyboard.ts";
import { RemovableChip } from "./removable-chip.tsx";
import { ProblemLine } from "./problem-line.tsx";

const { tag: LONGEST, tags: MOST } = LIMITS;

interface TagInputProps {
  readonly tags: readonly string[];
  /** The person's tags, for completion. */
  readonly known: readonly TagCount[];
  readonly onChange: (tags: string[]) => void;
  readonly autoFocus?: boolean;
  readonly id?: string;
  /** Tags are asked for that are to be taken away: none is new. */
  readonly isTaking?: boolean;
  /** Only tags of the person's own can be meant. */
  readonly isOnlyKnown?: boolean;
  readonly label?: string;
  /** Stands in a dialog, whose edge would cut the tags to choose from. */
  readonly isInDialog?: boolean;
}

/** Tags as chips, and a field that completes the person's own tags on any part of their name. Enter and commas add. */
export function TagInput(props: TagInputProps) {
  const { tags, known, onChange, autoFocus = false, id, isTaking = false, isOnlyKnown = false } = props;
  const label = props.label ?? say("tags");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const store = useComboboxStore({ value: typed, setValue: type });
  const activeId = useStoreState(store, "activeId");

  const completions = typed.trim() === "" ? [] : completeTags(typed, known, tags, 6);
  const [fresh] = splitTags(typed);
  const isNew =
    !isTaking && !isOnlyKnown && fresh !== undefined && !known.some(({ tag }) => tagKey(tag) === tagKey(fresh));

  function add(more: readonly string[]): void {
    const unknown = more.find((tag) => !known.some((each) => tagKey(each.tag) === tagKey(tag)));
    if (isOnlyKnown && unknown !== undefined) return setProblem(say("noTagMatches", unknown));
    const spelled = more.map((tag) => known.find((each) => tagKey(each.tag) === tagKey(tag))?.tag ?? tag);
    const all = uniqueTags([...tags, ...spelled]);
    const tooLong = all.some((tag) => tag.length > LONGEST);
    setProblem(tooLong ? say("tagTooLong") : all.length > MOST ? say("tooManyTags") : "");
    if (tooLong || all.length > MOST) return;
    setTyped("");
    store.hide();
    if (all.length > tags.length) onChange(all);
  }

  function type(value: string): void {
    if (/[,，、\n]/.test(value)) return add(splitTags(value));
    setProblem("");
    setTyped(value);
  }

  function remove(tag: string): void {
    onChange(tags.filter((each) => each !== tag));
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const choosing = activeId !== null && activeId !== undefined;
    if (event.key === "Enter" && typed.trim() !== "" && (!choosing || event.ctrlKey || event.metaKey)) {
      add(splitTags(typed));
      if (!event.ctrlKey && !event.metaKey) event.preventDefault();
    } else if (event.key === "Backspace" && typed === "") {
      chips.current?.querySelector<HTMLButtonElement>(".chip:last-of-type button")?.focus();
    }
  }

  function onPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData("text");
    if (!/[,，、\n]/.test(pasted)) return;
    event.preventDefault();
    add(splitTags(typed + pasted));
  }

  return (
    <>
      <div
        className="tag-input"
        ref={chips}
        onMouseDown={(event) => event.target === chips.current && field.current?.focus()}
      >
        {tags.map((tag) => (
          <RemovableChip key={tag} text={tag} label={say("removeTag", tag)} onRemove={() => remove(tag)} />
        ))}
        <Combobox
          store={store}
          ref={field}
          id={id}
          autoFocus={autoFocus}
          aria-label={label}
          aria-invalid={problem !== ""}
          placeholder={say(isTaking ? "takeTag" : "addTag")}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => typed.trim() !== "" && add(splitTags(typed))}
        />
      </div>
      <ComboboxPopover
        store={store}
        className="menu listbox"
        gutter={4}
        sameWidth
        fixed={props.isInDialog ?? false}
        getAnchorRect={() => chips.current?.getBoundingClientRect() ?? null}
        aria-label={label}
        hidden={typed.trim() === ""}
      >
        {completions.map(({ tag, count, range }) => (
          <ComboboxItem key={tag} className="menu-item" value={tag} setValueOnClick={false} onClick={() => add([tag])}>
            <span dir="auto">
              {tag.slice(0, range.start)}
              <mark>{tag.slice(range.start, range.end)}</mark>
              {tag.slice(range.end)}
            </span>
            <span className="meta push">{count}</span>
          </ComboboxItem>
        ))}
        {isNew && (
          <ComboboxItem className="menu-item" value={fresh} setValueOnClick={false} onClick={() => add([fresh])}>
            <Icon name="plus" />
            <span>{say("newTag", fresh)}</span>
          </ComboboxItem>
        )}
      </ComboboxPopover>
      <ProblemLine text={problem} />
    </>
  );
}
