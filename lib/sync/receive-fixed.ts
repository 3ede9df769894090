import type { FixedBody } from "./local-store.ts";

/**
 * Words that came from the server, beside those that are here. Where the entry has them (`isWanted`), they stay, whoever
 * emptied them: an edit has beaten the deletion. Where it has not, what was emptied on either side is empty.
 */
export function receiveFixed(
  here: FixedBody | null,
  incoming: FixedBody,
  isWanted: boolean,
): { readonly body: FixedBody; readonly isDirty: boolean } {
  const isEmptied = !isWanted && here !== null && here.content === null;
  const content = isEmptied ? null : (incoming.content ?? (isWanted ? (here?.content ?? null) : null));
  return { body: { ...incoming, content }, isDirty: (content === null) !== (incoming.content === null) };
}
