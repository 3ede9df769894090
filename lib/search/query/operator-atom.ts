import { tagKey } from "../../lecture/tag.ts";
import { fold } from "../../text/fold.ts";
import { pieces } from "../../text/pieces.ts";
import { SAVED_FROM, UNKNOWN } from "../index/index-state.ts";
import { lengthOf } from "./length.ts";
import { isDuplicateNamed, kindNamed, languageNamed, stateNamed, summariserNamed, type Operator } from "./operators.ts";
import { periodOf, spanOf, type Period } from "./period.ts";
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
    case "kind": {
      const kind = kindNamed(text);
      return kind === null ? null : fact("kind", kind, false);
    }
    case "series":
      return fact("series", text, beginning);
    case "summariser": {
      const { name, isModel } = summariserNamed(text);
      return fact("summariser", name, isModel && beginning);
    }
    case "has":
    case "is": {
      if (operator === "is" && isDuplicateNamed(text)) return { kind: "duplicate" };
      const state = stateNamed(operator, text);
      return state === null ? null : fact("has", state, false);
    }
    case "longer":
    case "shorter":
      return lengthAtom(operator, lengthOf(text));
    case "before":
    case "after":
    case "published":
    case "saved":
    case "watched":
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

type PeriodOperator = "before" | "after" | "published" | "saved" | "watched";

function periodAtom(operator: PeriodOperator, text: string, now: Date): Atom | null {
  if (operator === "watched") return spanAtom("seen", spanOf(text, now));
  if (operator === "published" || operator === "saved") return spanAtom(operator, spanOf(text, now));
  const period = periodOf(text, now);
  if (!period) return null;
  if (operator === "before") return { kind: "range", docValue: "day", least: UNKNOWN + 1, most: period.first - 1 };
  // From the beginning of that day, month or year on, as the large search engines read it.
  return { kind: "range", docValue: "day", least: period.first, most: Infinity };
}

/** What was published, saved or last watched then; where it is not known when, it was not. */
function spanAtom(docValue: "published" | "saved" | "seen", span: Period | null): Atom | null {
  if (!span) return null;
  const place = (day: number) => (Number.isFinite(day) && docValue !== "published" ? midnight(day) : day);
  const last = docValue === "published" ? span.last : place(span.last + 1) - 1;
  return { kind: "range", docValue, least: Math.max(place(span.first), UNKNOWN + 1), most: last };
}

/** When a day begins here, by the clock that is in force on it, as `saved` and `seen` count: daylight saving moves it. */
function midnight(day: number): number {
  const date = new Date(day * DAY_SECONDS * 1000);
  const here = new Date(0);
  here.setFullYear(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  here.setHours(0, 0, 0, 0);
  return here.getTime() / 1000 - SAVED_FROM;
}
