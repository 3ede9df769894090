import { canonical } from "./canonical.ts";
import { covers, writerOf, joinSeen, type Seen, type WriteStamp } from "./clock.ts";
import { type DocumentState, isErased, type Register, type Version } from "./document-state.ts";

/**
 * Two states of one document as one: what either side wrote and the other did not know of is in, what either side knew
 * and replaced or took away is out. The order in which states meet makes no difference, nor how often.
 */
export function mergeStates(one: DocumentState, other: DocumentState): DocumentState {
  const names = new Set([...Object.keys(one.registers), ...Object.keys(other.registers)]);
  const registers = [...names].flatMap((name): [string, Register][] => {
    const [mine = [], theirs = []] = [one.registers[name], other.registers[name]];
    const left = inOrder([...survivors(mine, theirs, other.seen), ...survivors(theirs, mine, one.seen)]);
    return left.length > 0 ? [[name, left]] : [];
  });
  return { name: one.name, seen: joinSeen(one.seen, other.seen), registers: Object.fromEntries(registers) };
}

/** Those versions that the other side has as well, or has not heard of. */
function survivors(versions: Register, others: Register, seen: Seen): Version[] {
  return versions.filter(({ at }) => !covers(seen, at) || others.some((other) => other.at === at));
}

function inOrder(versions: readonly Version[]): Version[] {
  const byText = new Map(versions.map((version) => [`${version.at} ${canonical(version.value)}`, version]));
  return [...byText].toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, version]) => version);
}

/** Whether anything stands in the state that another one, with what it has taken in, did not know. */
function hasNews({ registers }: DocumentState, seen: Seen): boolean {
  return Object.values(registers).some((versions) => versions.some(({ at }) => !covers(seen, at)));
}

/**
 * An edit beats a deletion: where one side deleted the document for good and the other wrote into it without knowing,
 * all that stands in it is written anew, with stamps of this device, so that merging keeps the whole of it.
 */
export function revived(
  state: DocumentState,
  other: DocumentState,
  stampFor: (seen: Seen) => WriteStamp,
): DocumentState {
  return isErased(other) && hasNews(state, other.seen) ? writtenAnew(state, other, stampFor) : state;
}

/** All that stands in a state, as this device writes it in the knowledge of another one. */
export function writtenAnew(
  state: DocumentState,
  other: DocumentState,
  stampFor: (seen: Seen) => WriteStamp,
): DocumentState {
  let seen = joinSeen(state.seen, other.seen);
  const most = Math.max(...Object.values(state.registers).map(({ length }) => length));
  const stamps = Array.from({ length: most }, () => {
    const at = stampFor(seen);
    seen = joinSeen(seen, { [writerOf(at)]: at });
    return at;
  });
  // The newest of a register stays the newest.
  const anew = (versions: Register): Register =>
    versions.map(({ value, at }, index) => ({ value, at: stamps[versions.length - 1 - index] ?? at }));
  const registers = Object.entries(state.registers).map(([name, versions]): [string, Register] => [
    name,
    anew(versions),
  ]);
  return { name: state.name, seen, registers: Object.fromEntries(registers) };
}
