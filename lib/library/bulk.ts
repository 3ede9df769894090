import type { IsoDateTime } from "../lecture/record.ts";
import type { Refusal } from "./commands/command.ts";

export interface Renaming {
  readonly from: readonly string[];
  /** Null takes the tags away. */
  readonly to: string | null;
}

/** What is to become of many entries, with what its sentence needs to know. */
export type BulkAction =
  | { readonly kind: "tag" | "untag"; readonly tags: readonly string[] }
  | { readonly kind: "trash" | "restore" }
  | { readonly kind: "rename"; readonly from: string; readonly to: string; readonly renamings: readonly Renaming[] }
  /** `whole` is how many entries bear the tag afterwards, where it is known. */
  | {
      readonly kind: "merge";
      readonly to: string;
      readonly whole: number | null;
      readonly renamings: readonly Renaming[];
    }
  | { readonly kind: "deleteTags"; readonly tags: readonly string[]; readonly renamings: readonly Renaming[] }
  /** Makes the library what it was; `at` is when that was. */
  | { readonly kind: "snapshot"; readonly snapshot: string; readonly at: IsoDateTime }
  /** Carried on by the page that has the file. */
  | { readonly kind: "import"; readonly name: string };

/**
 * One action on many entries, whatever becomes of the page that began it: it goes on step by step, each a command of
 * its own, is said when it has ended, and is taken back as one.
 */
export interface Bulk {
  /** The command that began it. */
  readonly id: string;
  readonly at: IsoDateTime;
  /** A said one is kept for undo alone, without its words. */
  readonly state: "running" | "ended" | "undoing" | "undone" | "said";
  readonly action: BulkAction | null;
  /** How many entries it is about, and how many of them are changed, or changed back. */
  readonly count: number;
  readonly changed: number;
  /** The number of the next step, and of the portion or renaming that it does. */
  readonly step: number;
  readonly position: number;
  /** The commands that changed something, in their order. */
  readonly opIds: readonly string[];
  /** Entries that did not fit and stay as they were. */
  readonly misfits: readonly string[];
  readonly stopped: boolean;
  readonly refusal: Refusal | null;
}

/** The entries that one step changes. */
export interface BulkPortion {
  readonly bulk: string;
  readonly number: number;
  readonly ids: readonly string[];
}

/** Whether the background carries it on by itself. */
export function isDriven({ state, action }: Bulk): boolean {
  return state === "undoing" || (state === "running" && action?.kind !== "import");
}
