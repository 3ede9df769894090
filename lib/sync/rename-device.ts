import { deviceOf, type Seen, type WriteStamp } from "./clock.ts";
import { type DocumentState, isObject, type Version } from "./document-state.ts";
import { stampsOf, TRASH } from "./trash.ts";

/** What a device wrote and did not send yet, as another device's writing: `sent` is the last stamp that was sent. */
export function renamedWrites(
  state: DocumentState,
  from: string,
  to: string,
  sent: WriteStamp | undefined,
): DocumentState {
  const isUnsent = (stamp: WriteStamp) => deviceOf(stamp) === from && (sent === undefined || stamp > sent);
  const named = (stamp: WriteStamp) => (isUnsent(stamp) ? stamp.slice(0, -from.length) + to : stamp);
  const seenAs = (seen: Seen): Seen => {
    const last = seen[from];
    if (last === undefined || !isUnsent(last)) return seen;
    const { [from]: _renamed, ...others } = seen;
    return { ...others, ...(sent !== undefined && { [from]: sent }), [to]: named(last) };
  };
  const version = (name: string, { at, value }: Version): Version => ({
    at: named(at),
    value: name === TRASH && isObject(value) ? { ...value, seen: seenAs(stampsOf(value["seen"])) } : value,
  });
  const registers = Object.entries(state.registers).map(([name, register]) => [
    name,
    register.map((each) => version(name, each)),
  ]);
  return { name: state.name, seen: seenAs(state.seen), registers: Object.fromEntries(registers) };
}
