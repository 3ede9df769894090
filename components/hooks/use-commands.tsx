import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { Bulk, BulkAction } from "../../lib/library/bulk.ts";
import { cutsOf, type CommandType, type Input, type Reply } from "../../lib/library/commands/command.ts";
import type { DraftMark } from "../../lib/library/draft.ts";
import { newId } from "../../lib/lecture/record.ts";
import { sayWithCuts } from "../../lib/browser/say-cut.ts";
import { say } from "../../lib/words/say.ts";

/** What has just happened, for the toast; `undo` names what Undo takes back: one command, or all of a bulk action. */
export interface Happened {
  readonly id: string;
  readonly text: string;
  readonly undo: string | null;
  readonly failed: boolean;
  /** Stays until it is dismissed: nobody may have been there when it happened. */
  readonly stays?: boolean;
}

/** A bulk action under way. */
export interface Running {
  /** What is done, and with how many entries of all. */
  readonly text: string;
  readonly changed: number;
  readonly count: number;
  readonly stop: () => void;
}

interface CommandRunner {
  /** Has the background carry out a command. With `done`, a toast says so and offers to undo it; a refusal is always said. */
  readonly run: <T extends CommandType>(
    type: T,
    input: Input<T>,
    done?: string,
    settles?: DraftMark,
  ) => Promise<Reply<T>>;
  /**
   * Has it change many entries, about `count`; it says itself how far it is and what became of it. One undo takes all of
   * it back. Once this gives true it goes on whatever becomes of the page; a refusal is said.
   */
  readonly begin: (action: BulkAction, ids: readonly string[], count: number) => Promise<boolean>;
  /** Takes back the last action that was said, or a given one. */
  readonly undo: (id?: string) => void;
  /** Says what has happened where nothing is to be undone. */
  readonly tell: (text: string) => void;
  /** Says what has happened on this page alone, and offers to take it back. */
  readonly tellUndoable: (text: string, takeBack: () => void) => void;
  /** Says what became of a bulk action, whoever began it. */
  readonly sayEnded: (bulk: Pick<Bulk, "id" | "at">, ended: Happened) => void;
  readonly showRunning: (running: Running | null) => void;
  /** Whether what the library answers stays as it was read, while something writes much of it and nobody sees the page. */
  readonly isHeld: boolean;
  readonly hold: (isHeld: boolean) => void;
  readonly happened: Happened | null;
  readonly running: Running | null;
  readonly dismiss: () => void;
}

const CommandsContext = createContext<CommandRunner | null>(null);

type Undoable = { readonly id: string } & (
  | { readonly by: "undo" | "undoBulk" }
  | { readonly by: "page"; readonly takeBack: () => void }
);

export function CommandsProvider({
  children,
  changed,
}: {
  readonly children: ReactNode;
  readonly changed?: () => void;
}) {
  const [happened, setHappened] = useState<Happened | null>(null);
  const [running, showRunning] = useState<Running | null>(null);
  const [isHeld, hold] = useState(false);
  const undoable = useRef<Undoable[]>([]);
  /** When bulk actions were taken back: what is only heard then of how they had ended is no news any more. */
  const takenBack = useRef(new Map<string, string>());

  const run = useCallback<CommandRunner["run"]>(
    async (type, input, done, settles) => {
      const opId = newId();
      const reply = await sendCommand(type, input, opId, settles);
      if (reply.status === "refused") setHappened({ id: opId, text: sayRefusal(reply), undo: null, failed: true });
      else if (done !== undefined) {
        undoable.current.push({ id: opId, by: "undo" });
        setHappened({ id: opId, text: sayWithCuts(done, cutsOf(reply.result)), undo: opId, failed: false });
      }
      changed?.();
      return reply;
    },
    [changed],
  );

  const begin = useCallback<CommandRunner["begin"]>(
    async (action, ids, count) => {
      const id = newId();
      setHappened(null);
      // Ctrl Z may come before anything is said.
      undoable.current.push({ id, by: "undoBulk" });
      const reply = await sendCommand("beginBulk", { action, ids, count }, id);
      if (reply.status === "refused") {
        undoable.current = undoable.current.filter((each) => each.id !== id);
        setHappened({ id, text: sayRefusal(reply), undo: null, failed: true });
      }
      changed?.();
      return reply.status !== "refused";
    },
    [changed],
  );

  const sayEnded = useCallback<CommandRunner["sayEnded"]>(({ id: bulk, at }, ended) => {
    if (at < (takenBack.current.get(bulk) ?? "")) return;
    const isKnown = undoable.current.some(({ id }) => id === bulk);
    if (ended.undo === null) undoable.current = undoable.current.filter(({ id }) => id !== bulk);
    else if (!isKnown) undoable.current.push({ id: bulk, by: "undoBulk" });
    setHappened(ended);
  }, []);

  const tell = useCallback((text: string) => setHappened({ id: newId(), text, undo: null, failed: false }), []);

  const tellUndoable = useCallback((text: string, takeBack: () => void) => {
    const id = newId();
    undoable.current.push({ id, by: "page", takeBack });
    setHappened({ id, text, undo: id, failed: false });
  }, []);

  const tellUndone = useCallback(
    (reply: Reply<"undo">) => reply.status === "done" && tell(sayWithCuts(say("undone"), cutsOf(reply.result))),
    [tell],
  );

  const undo = useCallback(
    (id?: string) => {
      const target = undoable.current.findLast((each) => id === undefined || each.id === id);
      if (!target) return tell(say("nothingToUndo"));
      undoable.current = undoable.current.filter((each) => each.id !== target.id);
      setHappened(null);
      if (target.by === "page") {
        target.takeBack();
        tell(say("undone"));
      } else if (target.by === "undoBulk") {
        takenBack.current.set(target.id, new Date().toISOString());
        void run("undoBulk", { id: target.id }).then(
          (reply) => reply.status === "refused" && takenBack.current.delete(target.id),
        );
      } else void run("undo", { target: target.id }).then(tellUndone);
    },
    [run, tell, tellUndone],
  );

  const dismiss = useCallback(() => setHappened(null), []);
  const runner = useMemo(
    () => ({ run, begin, undo, tell, tellUndoable, sayEnded, showRunning, isHeld, hold, happened, running, dismiss }),
    [run, begin, undo, tell, tellUndoable, sayEnded, isHeld, happened, running, dismiss],
  );
  return <CommandsContext value={runner}>{children}</CommandsContext>;
}

/** Says a sentence in the toast; null where there is none, as in a list of results. */
export function useTell(): CommandRunner["tell"] | null {
  return useContext(CommandsContext)?.tell ?? null;
}

export function useCommands(): CommandRunner {
  const runner = useContext(CommandsContext);
  if (!runner) throw new Error("useCommands needs a CommandsProvider around it");
  return runner;
}
