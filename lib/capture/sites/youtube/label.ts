import { listAt, textAt } from "../../metadata/json-value.ts";

/** The plain text of what YouTube's data shows to people, in any of the forms it is written in. */
export function label(value: unknown): string {
  if (typeof value === "string") return value;
  const runs = listAt(value, "runs").map((run) => textAt(run, "text"));
  return textAt(value, "simpleText") || textAt(value, "content") || runs.join("");
}
