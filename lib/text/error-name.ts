/**
 * What kind of error was thrown, such as `TypeError`. In a content script of Firefox, what the browser's own interfaces
 * throw is made in the page's world, so that `instanceof TypeError` is false there.
 */
export function errorName(error: unknown): string {
  return typeof error === "object" && error !== null && "name" in error ? String(error.name) : "";
}
