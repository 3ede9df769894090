import type { Changed, CommandType, Input, Reply } from "../../lib/library/commands/command.ts";
import { newId } from "../../lib/lecture/record.ts";

/** The commands that change many entries, a portion at a time, and the one that takes them back. */
export type BulkType = Extract<CommandType, "tagLectures" | "renameTag" | "trashLectures" | "restoreLectures" | "undo">;

export type Portion = { [T in BulkType]: { readonly type: T; readonly input: Input<T> } }[BulkType] & {
  /** Told when a command of unknown length has found nothing more to change. */
  readonly end?: { reached: boolean };
};

export type Send = <T extends BulkType>(type: T, input: Input<T>, opId: string) => Promise<Reply<T>>;

export interface Outcome {
  /** The commands that changed something, in their order: what undo has to take back. */
  readonly opIds: readonly string[];
  readonly changed: number;
  /** Entries that did not fit and stay as they were. */
  readonly misfits: readonly string[];
  readonly refusal: Extract<Reply, { status: "refused" }> | null;
  readonly stopped: boolean;
}

type PortionResult = Partial<Changed> & { readonly more?: boolean };

/** While the database writes one portion, the next is on its way already. */
const IN_FLIGHT = 2;

/** Sends portion after portion until none is left, the person stops, or one is refused. Each is one transaction. */
export async function runPortions(
  portions: Iterator<Portion>,
  send: Send,
  { progress, signal }: { readonly progress: (changed: number) => void; readonly signal: AbortSignal },
): Promise<Outcome> {
  const run = newId();
  const opIds: string[] = [];
  let [at, changed, ended] = [0, 0, false];
  const unfit = new Set<string>();
  let refusal: Outcome["refusal"] = null;

  async function lane(): Promise<void> {
    while (!ended && !signal.aborted) {
      const { value: portion, done } = portions.next();
      if (done) return;
      const place = at++;
      const opId = `${run}-${place}`;
      const reply = await send(portion.type, portion.input, opId);
      if (reply.status === "refused") {
        // Nothing is left to take back where nothing had been changed.
        if (reply.reason === "nothing-to-undo") continue;
        ended = true;
        refusal ??= reply;
        return;
      }
      const { changed: some = 0, more = true, misfits = [] }: PortionResult = reply.result;
      for (const { id } of misfits) unfit.add(id);
      if (some > 0 || portion.type === "undo") opIds[place] = opId;
      changed += some;
      if (!more && portion.end) portion.end.reached = true;
      progress(changed);
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return { opIds: opIds.filter(Boolean), changed, misfits: [...unfit], refusal, stopped: signal.aborted };
}

const SIZE = 500;

/** The same change for many entries, 500 at a time. */
export function* inPortions(ids: readonly string[], portion: (some: readonly string[]) => Portion): Generator<Portion> {
  for (let from = 0; from < ids.length; from += SIZE) yield portion(ids.slice(from, from + SIZE));
}

export interface Renaming {
  readonly from: readonly string[];
  /** Null takes the tags away. */
  readonly to: string | null;
}

/** One tag in place of others, on all entries that bear them: as many portions as it takes. */
export function* renames(renamings: readonly Renaming[]): Generator<Portion> {
  for (const input of renamings) {
    const end = { reached: false };
    while (!end.reached) yield { type: "renameTag", input, end };
  }
}
