import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CommandType, Input, Reply } from "../../lib/library/commands/command.ts";
import type { DraftMark } from "../../lib/library/draft.ts";
import { newId } from "../../lib/lecture/record.ts";
import { say } from "../../lib/words/say.ts";
import { runPortions, type Outcome, type Portion } from "./run-portions.ts";

/** What has just happened, for the toast; `undo` names what Undo takes back: one command, or all of a bulk action. */
export interface Happened {
  readonly id: string;
  readonly text: string;
  readonly undo: string | null;
  readonly failed: boolean;
}

/** A bulk action under way. */
export interface Running {
  /** What is done, and with how many entries of all. */
  readonly text: string;
  readonly changed: number;
  readonly count: number;
  readonly stop: () => void;
}

export interface BulkAction {
  readonly portions: Iterator<Portion>;
  /** How many entries will be changed, as far as it is known. */
  readonly count: number;
  readonly text: string;
  /** What has happened, once so many entries have been changed. */
  readonly done: (changed: number) => string;
  /** What entries are called, for those that did not fit. */
  readonly titles: (ids: readonly string[]) => Promise<readonly string[]>;
}

interface CommandRunner {
  /** Has the background carry out a command. With `done`, a toast says so and offers to undo it; a refusal is always said. */
  readonly run: <T extends CommandType>(
    type: T,
    input: Input<T>,
    done?: string,
    settles?: DraftMark,
  ) => Promise<Reply<T>>;
  /** Has it change many entries, with progress and a way to stop; one undo takes all of it back. */
  readonly runBulk: (action: BulkAction) => Promise<Outcome>;
  /** Takes back the last action that was said, or a given one. */
  readonly undo: (id?: string) => void;
  /** Says what has happened where nothing is to be undone. */
  readonly tell: (text: string) => void;
  readonly happened: Happened | null;
  readonly running: Running | null;
  readonly dismiss: () => void;
}

const CommandsContext = createContext<CommandRunner | null>(null);

/** Smaller actions are done before anybody could read that they are under way. */
const LONG = 500;

/** As many entries that did not fit are named in a toast. */
const MOST_NAMED = 3;

interface Undoable {
  readonly id: string;
  readonly opIds: readonly string[];
  readonly count: number;
}

export function CommandsProvider({
  children,
  changed,
}: {
  readonly children: ReactNode;
  readonly changed?: () => void;
}) {
  const [happened, setHappened] = useState<Happened | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const undoable = useRef<Undoable[]>([]);

  const run = useCallback<CommandRunner["run"]>(
    async (type, input, done, settles) => {
      const opId = newId();
      const reply = await sendCommand(type, input, opId, settles);
      if (reply.status === "refused") setHappened({ id: opId, text: sayRefusal(reply), undo: null, failed: true });
      else if (done !== undefined) {
        undoable.current.push({ id: opId, opIds: [opId], count: 1 });
        setHappened({ id: opId, text: done, undo: opId, failed: false });
      }
      changed?.();
      return reply;
    },
    [changed],
  );

  const carryOut = useCallback(
    async (portions: Iterator<Portion>, text: string, count: number): Promise<Outcome> => {
      const stopper = new AbortController();
      const show = (some: number) =>
        count > LONG && setRunning({ text, changed: some, count, stop: () => stopper.abort() });
      show(0);
      const outcome = await runPortions(portions, sendCommand, { progress: show, signal: stopper.signal });
      setRunning(null);
      changed?.();
      return outcome;
    },
    [changed],
  );

  const runBulk = useCallback<CommandRunner["runBulk"]>(
    async ({ portions, count, text, done, titles }) => {
      const id = newId();
      setHappened(null);
      const outcome = await carryOut(portions, text, count);
      const isUndoable = outcome.opIds.length > 0;
      if (isUndoable) undoable.current.push({ id, opIds: outcome.opIds, count: outcome.changed });
      const sentence = outcome.refusal ? sayRefusal(outcome.refusal) : done(outcome.changed);
      const unfit = outcome.misfits.length > 0 ? await titles(outcome.misfits.slice(0, MOST_NAMED)) : [];
      const said = outcome.stopped ? say("bulkStopped", sentence) : sentence;
      const whole = unfit.length > 0 ? say("bulkButMisfits", said, unfit, outcome.misfits.length) : said;
      setHappened({ id, text: whole, undo: isUndoable ? id : null, failed: outcome.refusal !== null });
      return outcome;
    },
    [carryOut],
  );

  const tell = useCallback((text: string) => setHappened({ id: newId(), text, undo: null, failed: false }), []);

  const undo = useCallback(
    (id?: string) => {
      const target = undoable.current.findLast((each) => id === undefined || each.id === id);
      if (!target && id === undefined) return tell(say("nothingToUndo"));
      undoable.current = undoable.current.filter((each) => each !== target);
      const [opId] = target?.opIds ?? [id ?? ""];
      if (!target || target.opIds.length < 2)
        return void run("undo", { target: opId ?? "" }).then((reply) => reply.status === "done" && tell(say("undone")));
      void carryOut(undos(target), say("undoing"), target.count).then(({ refusal }) =>
        refusal
          ? setHappened({ id: newId(), text: sayRefusal(refusal), undo: null, failed: true })
          : tell(say("undone")),
      );
    },
    [run, tell, carryOut],
  );

  const dismiss = useCallback(() => setHappened(null), []);
  const runner = useMemo(
    () => ({ run, runBulk, undo, tell, happened, running, dismiss }),
    [run, runBulk, undo, tell, happened, running, dismiss],
  );
  return <CommandsContext value={runner}>{children}</CommandsContext>;
}

/** The last portion first. */
function* undos({ opIds }: Undoable): Generator<Portion> {
  for (const target of opIds.toReversed()) yield { type: "undo", input: { target } };
}

export function useCommands(): CommandRunner {
  const runner = useContext(CommandsContext);
  if (!runner) throw new Error("useCommands needs a CommandsProvider around it");
  return runner;
}
