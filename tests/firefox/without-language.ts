/** What a page leaves open each browser's own detector decides, on texts of a few words not as the other's does. */
export function withoutLanguage(part: unknown): unknown {
  return part === undefined
    ? undefined
    : JSON.parse(JSON.stringify(part, (name, value: unknown) => (name === "language" ? null : value)));
}
