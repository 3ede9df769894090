import { tagKey } from "../../lecture/tag.ts";
import { fold } from "../../text/fold.ts";
import { pieces } from "../../text/pieces.ts";
import { SAVED_FROM, UNKNOWN } from "../index/index-state.ts";
import { lengthOf } from "./length.ts";
import { languageNamed, stateNamed, type Operator } from "./operators.ts";
import { periodOf } from "./period.ts";
import type { Atom } from "./query.ts";

/** What an operator with this value asks for; null when the value makes no sense for it, so that it is text. */
export function operatorAtom(operator: Operator, value: string, beginning: boolean, now: Date): Atom | null {
  const text = fold(value);
  switch (operator) {
    case "tag":
      return fact("tag", tagKey(value.replace(/^[#＃]/, "")), beginning);
    case "site":
      return fact("site", text, true);
    case "lang":
      return fact("lang", languageNamed(text), beginning);
    case "by": {
      const found = [...pieces(text)];
      return found.length > 0 ? { kind: "creator", pieces: found } : null;
    }
    case "has":
    case "is": {
      const state = stateNamed(operator, text);
      return state === null ? null : fact("has", state, false);
    }
    case "longer":
    case "shorter":
      return lengthAtom(operator, lengthOf(text));
    case "before":
    case "after":
    case "saved":
      return periodAtom(operator, text, now);
    case "in":
      return null;
  }
}

function fact(name: string, value: string, beginning: boolean): Atom | null {
  return value === "" ? null : { kind: "fact", name, value, beginning };
}

function lengthAtom(operator: "longer" | "shorter", seconds: number | null): Atom | null {
  if (seconds === null) return null;
  return operator === "longer"
    ? { kind: "range", docValue: "seconds", least: seconds, most: Infinity }
    : { kind: "range", docValue: "seconds", least: 0, most: seconds };
}

const DAY_SECONDS = 86_400;

function periodAtom(operator: "before" | "after" | "saved", text: string, now: Date): Atom | null {
  const period = periodOf(text, now);
  if (!period) return null;
  if (operator === "before") return { kind: "range", docValue: "day", least: UNKNOWN + 1, most: period.first - 1 };
  // From the beginning of that day, month or year on, as the large search engines read it.
  if (operator === "after") return { kind: "range", docValue: "day", least: period.first, most: Infinity };
  return { kind: "range", docValue: "saved", least: midnight(period.first), most: midnight(period.last + 1) - 1 };
}

/** When a day begins here, by the clock that is in force on it, as `saved` counts: daylight saving moves it. */
function midnight(day: number): number {
  const date = new Date(day * DAY_SECONDS * 1000);
  const here = new Date(0);
  here.setFullYear(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  here.setHours(0, 0, 0, 0);
  return here.getTime() / 1000 - SAVED_FROM;
}
