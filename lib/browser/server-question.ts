import type { ModelFailure } from "../summary/model-failure.ts";
import type { OfferedModel } from "../summary/model-list.ts";
import type { TagMaterial } from "../summary/tag-prompt.ts";
import type { KeyName } from "./model-key.ts";
import type { SyncAnswer, SyncRequest } from "./sync/sync-question.ts";

/** The models of a server, or why it did not name them. */
export type Connection =
  | { readonly ok: true; readonly models: readonly OfferedModel[] }
  | { readonly ok: false; readonly failure: ModelFailure };

/** What the person's model has answered; or why it did not, with what had arrived by then. */
export type TagAnswer =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly failure: ModelFailure; readonly received: string };

/** A server of the person's own, with the key that is for it. */
export interface ServerKey {
  readonly base: string;
  readonly name: KeyName;
}

/** What a page has one of the person's servers asked, for itself and at once; the page's own policy lets it ask nobody. */
export interface ServerQuestions {
  readonly models: { readonly asked: ServerKey; readonly answer: Connection };
  readonly sync: { readonly asked: SyncRequest; readonly answer: SyncAnswer };
  readonly tags: { readonly asked: TagMaterial; readonly answer: TagAnswer };
}

export type ServerQuestion = {
  readonly [Kind in keyof ServerQuestions]: { readonly kind: Kind; readonly asked: ServerQuestions[Kind]["asked"] };
}[keyof ServerQuestions];

/** Name of the connection on which one question is put and answered. */
export const SERVER_PORT = "server";
