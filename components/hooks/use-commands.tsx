import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { sayRefusal } from "../../lib/browser/say-refusal.ts";
import { sendCommand } from "../../lib/browser/send-command.ts";
import type { CommandType, Input, Reply } from "../../lib/library/commands/command.ts";
import { newId } from "../../lib/lecture/record.ts";
import { say } from "../../lib/words/say.ts";

/** What has just happened, for the toast; `undo` names the command that Undo takes back. */
export interface Happened {
  readonly id: string;
  readonly text: string;
  readonly undo: string | null;
  readonly failed: boolean;
}

interface CommandRunner {
  /** Has the background carry out a command. With `done`, a toast says so and offers to undo it; a refusal is always said. */
  readonly run: <T extends CommandType>(type: T, input: Input<T>, done?: string) => Promise<Reply<T>>;
  /** Takes back the last command that was said, or a given one. */
  readonly undo: (opId?: string) => void;
  readonly happened: Happened | null;
  readonly dismiss: () => void;
}

const CommandsContext = createContext<CommandRunner | null>(null);

export function CommandsProvider({
  children,
  changed,
}: {
  readonly children: ReactNode;
  readonly changed?: () => void;
}) {
  const [happened, setHappened] = useState<Happened | null>(null);
  const undoable = useRef<string[]>([]);

  const run = useCallback<CommandRunner["run"]>(
    async (type, input, done) => {
      const opId = newId();
      const reply = await sendCommand(type, input, opId);
      if (reply.status === "refused") setHappened({ id: opId, text: sayRefusal(reply), undo: null, failed: true });
      else if (done !== undefined) {
        undoable.current.push(opId);
        setHappened({ id: opId, text: done, undo: opId, failed: false });
      }
      changed?.();
      return reply;
    },
    [changed],
  );

  const undo = useCallback(
    (opId?: string) => {
      const target = opId ?? undoable.current.at(-1);
      if (target === undefined)
        return setHappened({ id: newId(), text: say("nothingToUndo"), undo: null, failed: false });
      undoable.current = undoable.current.filter((each) => each !== target);
      void run("undo", { target }).then((reply) => {
        if (reply.status === "done") setHappened({ id: newId(), text: say("undone"), undo: null, failed: false });
      });
    },
    [run],
  );

  const dismiss = useCallback(() => setHappened(null), []);
  const runner = useMemo(() => ({ run, undo, happened, dismiss }), [run, undo, happened, dismiss]);
  return <CommandsContext value={runner}>{children}</CommandsContext>;
}

export function useCommands(): CommandRunner {
  const runner = useContext(CommandsContext);
  if (!runner) throw new Error("useCommands needs a CommandsProvider around it");
  return runner;
}
