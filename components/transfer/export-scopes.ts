import { say } from "../../lib/words/say.ts";
import type { EntryList } from "../hooks/use-entry-list.ts";
import type { Exported } from "./use-export.ts";
import type { Chosen } from "./use-transfer.ts";

export interface ExportScope extends Exported {
  readonly value: "all" | "results" | Chosen["from"];
  readonly text: string;
  readonly count: number;
}

/** Which entries can be written, the nearest first: what was pointed at, what is listed, everything. */
export function exportScopes(chosen: Chosen | null, list: EntryList | null, all: number): ExportScope[] {
  const scopes: ExportScope[] = [];
  if (chosen) {
    const { from, ids } = chosen;
    const text = from === "entry" ? say("exportThisEntry") : say("exportSelected", ids.length);
    scopes.push({ value: from, text, ids, count: ids.length, heading: null });
  }
  const isPart = list && (list.tag !== null || list.series !== null || list.query !== "" || list.view !== "all");
  if (isPart && list.view !== "trash") {
    const { ids } = list;
    scopes.push({
      value: "results",
      text: say("exportResults", ids.length),
      ids,
      count: ids.length,
      heading: headingOf(list),
    });
  }
  const whole: ExportScope = { value: "all", text: say("exportAll", all), ids: null, count: all, heading: null };
  return chosen ? [...scopes, whole] : [whole, ...scopes];
}

function headingOf({ tag, query }: EntryList): Exported["heading"] {
  if (query !== "") return { kind: "search", text: query };
  return tag === null ? null : { kind: "tag", text: tag };
}
