/** Reading of JSON whose shape other programs decide. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of these members that is text, or a number; empty where none is. */
export function textOf(item: JsonObject, ...names: readonly string[]): string {
  for (const name of names) {
    const value = item[name];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "number") return String(value);
  }
  return "";
}

/** A list of texts, whether they stand by themselves, in objects with a name, or in one text with commas. */
export function namesOf(item: JsonObject, ...names: readonly string[]): string[] {
  for (const name of names) {
    const value = item[name];
    if (typeof value === "string" && value.trim() !== "")
      return value
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);
    if (Array.isArray(value) && value.length > 0)
      return value
        .map((each) => (isObject(each) ? textOf(each, "name", "label", "title", "value") : String(each ?? "")))
        .filter(Boolean);
  }
  return [];
}
