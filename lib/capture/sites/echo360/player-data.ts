import { literalAt } from "../../metadata/json-text.ts";
import { at, parseJson, textAt } from "../../metadata/json-value.ts";
import { all } from "../../metadata/page.ts";

/** `Echo["echoPlayerV2FullApp"]("{…}")`, before 2023 `Echo["classroomApp"]("{…}")`: how the page starts its player. */
const START = /\bEcho\[["'](?:echoPlayerV2FullApp|classroomApp)["']\]\(\s*(?=["'])/;
const LARGEST = 4_000_000;

/** What the player was started with, where that is of this lesson or of a medium on its own. */
export function playerData(page: Document, lesson: string | null): unknown {
  for (const script of all(page, "script:not([src])")) {
    const text = script.textContent ?? "";
    const match = text.length <= LARGEST ? START.exec(text) : null;
    if (!match) continue;
    const data = parseJson(literalAt(text, match.index + match[0].length) ?? "");
    const named = textAt(data, "lesson", "id");
    if (data !== undefined && (lesson === null || named === "" || named === lesson)) return data;
  }
  return null;
}

export function mediumOf(data: unknown): string {
  return textAt(data, "video", "mediaId") || textAt(at(data, "video"), "id");
}
