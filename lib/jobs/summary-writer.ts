import type { SummarySource } from "../lecture/summary.ts";
import type { ModelAnswer } from "../summary/chat-completions.ts";
import type { Prompt } from "../summary/prompt.ts";
import type { Material } from "./material.ts";

/** A language model, wherever it is. */
export interface ModelWriter {
  readonly kind: "model";
  readonly source: Pick<SummarySource, "by" | "name">;
  /** How much text fits into one question, in tokens. */
  readonly room: number;
  /** `heard` is called with all that has been written so far. Throws ModelError, or the signal's reason. */
  readonly write: (prompt: Prompt, heard: (text: string) => void, signal: AbortSignal) => Promise<ModelAnswer>;
}

/** Picks sentences; needs no parts and no prompt. */
export interface Picker {
  readonly kind: "picker";
  readonly source: Pick<SummarySource, "by" | "name">;
  readonly pick: (material: Material, template: string | null, title: string, signal: AbortSignal) => Promise<string>;
}

export type SummaryWriter = ModelWriter | Picker;
