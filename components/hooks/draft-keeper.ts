import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Refused } from "../../lib/browser/say-refusal.ts";
import { isEmptyDraft, markOf, type Draft, type DraftMark } from "../../lib/library/draft.ts";
import { say } from "../../lib/words/say.ts";

/** Typing reaches the library within half a second. */
const PAUSE = 300;

export interface DraftKeeper {
  /** Has a draft kept soon; gives it with the moment by which it is newer than all before. */
  readonly write: (draft: Draft) => Draft;
  /** Has it kept now, if it is not yet: the page may be gone in a moment. */
  readonly flush: () => void;
  /** Names the draft as it is by now, for the command that keeps what is in it. */
  readonly mark: () => DraftMark | undefined;
  /** After such a command, or when the person has taken the text back: nothing typed up to the mark is of use any more. */
  readonly forget: (mark: DraftMark | undefined, isSettled: boolean) => void;
  /** Takes over a draft that was found in the library. */
  readonly found: (draft: Draft) => void;
}

/** What is at stake while a draft is not kept, for the person who is typing it. */
function sayUnkept({ reason }: Refused): string {
  return say(reason === "disk-full" ? "draftDiskFull" : "draftNotKept");
}

/**
 * Keeps one draft in the library while it is being typed; `formerKey` is where an earlier draft of it may be. `tell` is
 * given a sentence once what is typed is not kept, and an empty one once it is.
 */
export function draftKeeper(
  tell: (unkept: string) => void,
  formerKey?: string,
  found: Draft | null = null,
): DraftKeeper {
  let latest = found;
  let told = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** Deliveries are repeated when the background dies, and the last may come late. */
  let underWay: Promise<unknown> = Promise.resolve();
  let isSent = false;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function flush(): void {
    // What could not be kept is tried once more.
    if (!latest || (timer === null && told === "")) return;
    stop();
    if (isEmptyDraft(latest)) return drop(markOf(latest, formerKey));
    const sent = sendCommand("saveDraft", { draft: latest, ...(formerKey && { formerKey }) });
    underWay = Promise.all([underWay, sent.then((reply) => hear(reply.status === "refused" ? sayUnkept(reply) : ""))]);
    isSent = true;
  }

  function hear(unkept: string): void {
    if (unkept !== told) tell(unkept);
    told = unkept;
  }

  function drop(mark: DraftMark): void {
    hear("");
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
