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
import type { QueryCompletion } from "../../lib/search/complete-query.ts";
import { isComposing } from "../ui/keyboard.ts";
import { completionId } from "./completion-list.tsx";
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
    const next = completed(query, completion);
    moved.current = next.caret;
    type(next.text, next.caret);
  }

  /** True when the key was for the list. */
  function takeKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const reached = completions[active];
    if (key === "ArrowDown") setActive((active + 1) % completions.length);
    else if (key === "ArrowUp" && reached) setActive(active - 1);
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
        if (isOpen && takeKey(event)) event.preventDefault();
        else onKeyDown?.(event);
      },
    },
  };
}

/** The first completion, where what is typed is the beginning of it and no word of its own. */
function begun(query: string, first: QueryCompletion | undefined): QueryCompletion | null {
  if (!first) return null;
  const typed = query.slice(first.start, first.end);
  const isWhole = first.kind === "operator" ? `${typed}:` === first.insert : /[:：]$/.test(typed);
  return isWhole ? null : first;
}
