import { isObject, type Register, type Version } from "./document-state.ts";

/**
 * The version that is shown: what is there before what was deleted, what the person wrote before what a page said, and
 * then the latest.
 */
export function winner(register: Register): Version | undefined {
  return register.toSorted((one, other) => rank(other) - rank(one))[0];
}

/** Those that other devices wrote at the same time, and that say something else. */
export function losers(register: Register): Version[] {
  const shown = winner(register);
  return register.filter((version) => version !== shown);
}

function rank({ value }: Version): number {
  const isThere = !isObject(value) || (value["deletedAt"] ?? null) === null;
  return (isThere ? 2 : 0) + (isOwn(value) ? 1 : 0);
}

/** Whether the person wrote it. */
export function isOwn(value: unknown): boolean {
  return isObject(value) && value["own"] === true;
}

/** Its text, where it is one. */
export function textOf({ value }: Version): string | null {
  return isObject(value) && typeof value["text"] === "string" ? value["text"] : null;
}
