import { sendCommand } from "../../lib/browser/send-command.ts";
import { isEmptyDraft, markOf, type Draft, type DraftMark } from "../../lib/library/draft.ts";

/** Typing reaches the library within half a second. */
const PAUSE = 300;

export interface DraftKeeper {
  /** Has a draft kept soon; gives it with the moment by which it is newer than all before. */
  readonly write: (draft: Draft) => Draft;
  /** Has it kept now, if it still waits: the page may be gone in a moment. */
  readonly flush: () => void;
  /** Names the draft as it is by now, for the command that keeps what is in it. */
  readonly mark: () => DraftMark | undefined;
  /** After such a command, or when the person has taken the text back: nothing typed up to the mark is of use any more. */
  readonly forget: (mark: DraftMark | undefined, isSettled: boolean) => void;
  /** Takes over a draft that was found in the library. */
  readonly found: (draft: Draft) => void;
}

/** Keeps one draft in the library while it is being typed; `formerKey` is where an earlier draft of it may be. */
export function draftKeeper(formerKey?: string, found: Draft | null = null): DraftKeeper {
  let latest = found;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Deliveries are repeated when the background dies, and the last may come late. */
  let underWay: Promise<unknown> = Promise.resolve();
  let isSent = false;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function flush(): void {
    if (timer === null || !latest) return;
    stop();
    if (isEmptyDraft(latest)) return drop(markOf(latest, formerKey));
    const sent = Promise.all([underWay, sendCommand("saveDraft", { draft: latest, ...(formerKey && { formerKey }) })]);
    underWay = sent;
    isSent = true;
  }

  function drop(mark: DraftMark): void {
    void sendCommand("dropDraft", mark);
  }

  return {
    write(draft) {
      latest = { ...draft, updatedAt: afterwards(latest?.updatedAt) };
      timer ??= setTimeout(flush, PAUSE);
      return latest;
    },
    flush,
    mark: () => (latest ? markOf(latest, formerKey) : undefined),
    forget(mark, isSettled) {
      if (!mark) return;
      if (latest && latest.updatedAt <= mark.until) {
        latest = null;
        stop();
      }
      // One that arrives after its text has been kept would come back.
      if (isSent || !isSettled) void underWay.then(() => drop(mark));
      isSent = false;
    },
    found(draft) {
      if (!latest || (timer === null && draft.updatedAt > latest.updatedAt)) latest = draft;
    },
  };
}

/** Now, and later than before even within a millisecond or on a clock that has been set back. */
function afterwards(before = ""): string {
  const now = new Date().toISOString();
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
