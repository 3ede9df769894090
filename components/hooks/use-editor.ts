import { useEffect, useRef, useState, type FocusEvent } from "react";
import { emptyDraft, type DraftMark, type Edit } from "../../lib/library/draft.ts";
import { draftKeeper } from "./draft-keeper.ts";
import { useTell } from "./use-commands.tsx";
import { useFoundEdit } from "./use-found-edit.tsx";
import { useLatest } from "./use-latest.ts";
import { useOnLeave } from "./use-on-leave.ts";

interface EditorOptions {
  /** Names what is typed, of which entry; null where only the page itself keeps it. */
  readonly draft: string | null;
  /** The text that is kept. */
  readonly stored: string;
  /** What stands in the field before anything is typed, where it is not the text that is kept. */
  readonly begun?: string;
  /** True for a text that there is nothing to keep of. */
  readonly isSame?: (text: string, base: string) => boolean;
  /** False for a text that cannot be kept as it is. */
  readonly isFit?: (text: string) => boolean;
  /** The field is empty again once its text is kept: for what is added. */
  readonly clears?: boolean;
  /** Keeps a text; `base` is what the field said when typing began. True once it is kept. */
  readonly keep: (text: string, base: string, settles: DraftMark | undefined) => Promise<boolean>;
}

interface Typed extends Edit {
  readonly isKept: boolean;
  /** Once it is kept: what the library may go on saying until it has heard of it. */
  readonly older: readonly string[];
}

const asTyped = (edit: Edit): Typed => ({ ...edit, isKept: false, older: [] });

export interface Editor {
  readonly text: string;
  /** Something has been typed that is not kept yet. */
  readonly isOpen: boolean;
  readonly change: (text: string) => void;
  /** True once nothing is left to be kept. */
  readonly save: () => Promise<boolean>;
  /** Takes back what is typed and not kept. */
  readonly cancel: () => void;
  /** For the element around the field and its buttons. */
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * A text that a person is typing: in a draft while it is typed, and kept when its field, its entry or the page is left,
 * whatever goes away first. No answer that comes late takes its place.
 */
export function useEditor(options: EditorOptions): Editor {
  const { draft, stored, begun = stored, isSame = (text, base) => text === base } = options;
  const [typed, setTyped] = useState<Typed | null>(begun === stored ? null : asTyped({ text: begun, base: stored }));
  const tell = useLatest(useTell());
  const [keeper] = useState(() => draftKeeper((unkept) => unkept !== "" && tell.current?.(unkept)));
  const latest = useRef(typed);
  const current = useLatest(stored);
  const sending = useRef<{ readonly text: string; readonly done: Promise<boolean> } | null>(null);

  function set(next: Typed | null): void {
    latest.current = next;
    setTyped(next);
  }

  // Once kept, the text stands until the library's own value has arrived.
  if (typed?.isKept && !typed.older.includes(stored)) setTyped(null);

  useFoundEdit(draft, (found) => {
    if (latest.current || !found.edit) return;
    keeper.found(found);
    if (found.edit.text === stored) keeper.forget(keeper.mark(), false);
    else set(asTyped(found.edit));
  });

  function change(text: string): void {
    const now = typed && latest.current;
    const base = now?.isKept ? now.text : (now?.base ?? stored);
    set({ ...asTyped({ text, base }), older: now?.older ?? [] });
    if (draft !== null) keeper.write({ ...emptyDraft(draft, ""), edit: { text, base } });
  }

  function cancel(): void {
    set(null);
    keeper.forget(keeper.mark(), false);
  }

  function save(isPageGone = false): Promise<boolean> {
    const now = latest.current;
    if (!now || now.isKept) return Promise.resolve(true);
    if (isSame(now.text, now.base)) {
      cancel();
      return Promise.resolve(true);
    }
    if (options.isFit?.(now.text) === false) return Promise.resolve(false);
    // Pressed twice, or left while it is being kept: once all the same.
    if (sending.current?.text === now.text) return sending.current.done;
    // One after the other, since each is a change of the one before; a page that goes away cannot wait.
    if (sending.current && !isPageGone) return sending.current.done.then(() => save());
    const done = send(sending.current ? { ...now, base: sending.current.text } : now);
    sending.current = { text: now.text, done };
    return done;
  }

  async function send(sent: Typed): Promise<boolean> {
    const mark = keeper.mark();
    const isKept = await options.keep(sent.text, sent.base, mark);
    sending.current = null;
    if (!isKept) {
      keeper.flush();
      return false;
    }
    keeper.forget(mark, true);
    const now = latest.current;
    const older = [...sent.older, sent.base, current.current];
    if (now?.text === sent.text) set(options.clears ? null : { ...sent, isKept: true, older });
    // What was typed meanwhile is a change of what has been kept by now.
    else if (now) set({ ...now, base: sent.text, older });
    return true;
  }

  const leave = useLatest((isPageGone: boolean) => {
    keeper.flush();
    void save(isPageGone);
  });
  useOnLeave(() => leave.current(true));
  useEffect(
    () => () => {
      leave.current(false);
      latest.current = null;
      setTyped(null);
    },
    [draft, leave],
  );

  function onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    // Another window has the focus now; the person comes back to the same place.
    if (document.hasFocus()) void save();
    else keeper.flush();
  }

  const isOpen = typed !== null && !typed.isKept;
  return { text: typed?.text ?? stored, isOpen, change, save: () => save(), cancel, onBlur };
}
