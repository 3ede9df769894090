import { canonical } from "./canonical.ts";
import { joinSeen, writerOf } from "./clock.ts";
import type { DocumentState } from "./document-state.ts";
import type { Values } from "./entry-values.ts";
import { winner } from "./winner.ts";
import type { StampFor } from "./write-entry.ts";

/** The one document that holds what a person has set for all devices. */
export const SETTINGS_DOCUMENT = "s:settings";

/** The state after what was set here since it was `former`; the same one where nothing was. */
export function foldSettings(state: DocumentState, former: Values, now: Values, stampFor: StampFor): DocumentState {
  const names = [...new Set([...Object.keys(former), ...Object.keys(now)])];
  const changed = names.filter((name) => canonical(former[name]) !== canonical(now[name]));
  if (changed.length === 0) return state;
  const at = stampFor(state.seen);
  const registers = new Map(Object.entries(state.registers));
  for (const name of changed) {
    if (name in now) registers.set(name, [{ at, value: now[name] }]);
    else registers.delete(name);
  }
  return {
    name: state.name,
    seen: joinSeen(state.seen, { [writerOf(at)]: at }),
    registers: Object.fromEntries(registers),
  };
}

/** What is set by all devices together: of two that set the same, the later one. */
export function settingsIn({ registers }: DocumentState): Values {
  return Object.fromEntries(Object.entries(registers).map(([name, register]) => [name, winner(register)?.value]));
}
