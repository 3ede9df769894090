import { digestOf } from "./digest.ts";
import { type DocumentState, isObject, type Register, type Version } from "./document-state.ts";

/**
 * The version that is shown: what is there before what was deleted, what the person wrote before what a page said, and
 * then the latest.
 */
export function winner(register: Register): Version | undefined {
  if (register.length < 2) return register[0];
  return register.toSorted((one, other) => rank(other) - rank(one))[0];
}

/** Those that other devices wrote at the same time, and that say something else. */
export function losers(register: Register): Version[] {
  const shown = winner(register);
  return register.filter((version) => version !== shown);
}

interface BesideNote {
  /** Of its text: who has written that, and how often, makes no other note of it. */
  readonly id: string;
  readonly version: Version;
}

/** What is shown beside a note, each text once; one that has become a note by itself is that, whatever it says by now. */
export function besideNotes(id: string, registers: DocumentState["registers"]): BesideNote[] {
  const register = registers[`note/${id}`] ?? [];
  if (register.length < 2) return [];
  const byText = new Map(
    losers(register)
      .filter(isThere)
      .toReversed()
      .map((version) => [textOf(version), version]),
  );
  const shown = winner(register);
  if (shown) byText.delete(textOf(shown));
  const all = [...byText].map(([text, version]) => ({ id: `${id}.${digestOf(text).slice(0, 14)}`, version }));
  return all.filter((beside) => !(`note/${beside.id}` in registers));
}

/** The note that one beside it was written in place of; itself where it is none. */
export function besideWhich(id: string): string {
  return id.replace(/\.[0-9a-z]{14}$/, "");
}

function isThere({ value }: Version): boolean {
  return !isObject(value) || (value["deletedAt"] ?? null) === null;
}

function rank(version: Version): number {
  return (isThere(version) ? 2 : 0) + (isOwn(version.value) ? 1 : 0);
}

/** Whether the person wrote it. */
export function isOwn(value: unknown): boolean {
  return isObject(value) && value["own"] === true;
}

/** Whether it is to be settled though it is not shown. */
export function isOpen(value: unknown): boolean {
  return isOwn(value) || (isObject(value) && value["open"] === true);
}

/** Its text, where it is one. */
export function textOf({ value }: Version): string | null {
  return isObject(value) && typeof value["text"] === "string" ? value["text"] : null;
}
