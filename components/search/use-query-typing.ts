import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type CompositionEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from "react";
import type { QueryCompletion } from "../../lib/search/suggest/complete-query.ts";
import { isComposing } from "../ui/keyboard.ts";
import { completionId } from "./completion-list.tsx";
import { forgetQueries, rememberQuery } from "./past-queries.ts";
import { completed, useCompletions } from "./use-completions.ts";

export interface QueryTypingOptions {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly library: () => Promise<IDBDatabase>;
  /** Keys that completion has no use for. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** Typing a query: what an input method composes is not searched yet, and what is typed can be completed. */
export function useQueryTyping({ field, query, onQuery, library, onKeyDown, onBlur }: QueryTypingOptions) {
  const [composed, setComposed] = useState<string | null>(null);
  const [isEntered, setEntered] = useState(false);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const moved = useRef<number | null>(null);
  const list = useId();
  const completions = useCompletions(query, caret, library, isEntered);
  const isOpen = completions.length > 0;
  const isRow = isOpen && completions.every(({ kind }) => kind !== "operator" && kind !== "value");

  // Where the caret stands is the browser's state: a controlled field puts it at the end.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    field.current?.setSelectionRange(moved.current, moved.current);
    moved.current = null;
  });

  function type(text: string, at: number | null): void {
    setComposed(null);
    setCaret(at);
    setActive(-1);
    onQuery(text);
  }

  function close(): void {
    setCaret(null);
    setActive(-1);
  }

  function choose(completion: QueryCompletion): void {
    if (completion.kind === "forget") {
      forgetQueries();
      close();
      return;
    }
    const next = completed(query, completion);
    moved.current = next.caret;
    type(next.text, next.caret);
  }

  /** Closes the list and leaves the key to what lies below it. */
  function leaveDown(): false {
    close();
    return false;
  }

  /** True when the key was for the list. */
  function takeKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const reached = completions[active];
    const isLast = active === completions.length - 1;
    // A row of suggestions lies above the results: down goes into it, and from it on to them.
    if (isRow && reached && key === "ArrowDown") return leaveDown();
    if (key === "ArrowDown") setActive(isLast ? 0 : active + 1);
    else if (key === "ArrowUp" && reached) setActive(isRow ? -1 : active - 1);
    else if (isRow && reached && key === "ArrowRight") setActive(isLast ? 0 : active + 1);
    else if (isRow && reached && key === "ArrowLeft") setActive(active === 0 ? completions.length - 1 : active - 1);
    else if (key === "Escape") close();
    else if (key === "Enter" && reached && !ctrlKey && !metaKey) choose(reached);
    else if (key === "Tab" && !shiftKey) {
      const next = reached ?? begun(query, completions[0]);
      if (!next) return false;
      choose(next);
    } else return false;
    return true;
  }

  return {
    list,
    completions,
    isOpen,
    isRow,
    active,
    choose,
    close,
    input: {
      value: composed ?? query,
      "aria-controls": isOpen ? list : undefined,
      "aria-activedescendant": active >= 0 && isOpen ? completionId(list, active) : undefined,
      onChange(event: ChangeEvent<HTMLInputElement>): void {
        const { value, selectionStart } = event.target;
        const composing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
        if (composing) setComposed(value);
        else type(value, selectionStart);
      },
      onCompositionEnd(event: CompositionEvent<HTMLInputElement>): void {
        type(event.currentTarget.value, event.currentTarget.selectionStart);
      },
      onSelect(event: SyntheticEvent<HTMLInputElement>): void {
        if (caret !== null && event.currentTarget.selectionStart !== caret) close();
      },
      onFocus: () => setEntered(true),
      onBlur(): void {
        setEntered(false);
        close();
        onBlur?.();
      },
      onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
        if (isComposing(event)) return;
        if (isOpen && takeKey(event)) return event.preventDefault();
        if (event.key === "Enter" || event.key === "ArrowDown") rememberQuery(query);
        onKeyDown?.(event);
      },
    },
  };
}

/** The first completion, where what is typed is the beginning of it and no word of its own; what is only suggested is never taken unasked. */
function begun(query: string, first: QueryCompletion | undefined): QueryCompletion | null {
  if (first?.kind !== "operator" && first?.kind !== "value") return null;
  const typed = query.slice(first.start, first.end);
  const isWhole = first.kind === "operator" ? `${typed}:` === first.insert : /[:：]$/.test(typed);
  return isWhole ? null : first;
}
