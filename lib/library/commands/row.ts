import type { CommandType, Input, Result } from "./command.ts";
import type { RoomNeeded } from "../disk-room.ts";
import type { Writer } from "./writer.ts";

/** What there is to know of one command. A family of commands keeps its rows at the end of its file. */
export interface CommandRow<T extends CommandType> {
  readonly run: (writer: Writer, input: Input<T>) => Promise<Result<T>>;
  /**
   * False for one that may come again at any time later and do no harm: its deliveries leave no record, since there are
   * too many, and it cannot be undone.
   */
  readonly recorded: boolean;
  /** It says nothing about which pages are saved: the marks on links and icons stay as they are. */
  readonly marksStay?: true;
  /** Whoever gives it gives it again where a crash of the machine has taken it back: it need not be flushed to disk. */
  readonly isGivenAgain?: true;
  /** What it writes comes from the other devices, or is sync's own: it is not to be sent. */
  readonly isOfSync?: true;
  /** It makes room or writes next to nothing, or only little: how full a disk may be for it. */
  readonly room?: RoomNeeded;
  /** After it there may be work, or somebody waits for some that has been left lying. */
  readonly startsJobs?: true;
}

export type CommandRows<T extends CommandType = CommandType> = { readonly [Each in T]: CommandRow<Each> };
