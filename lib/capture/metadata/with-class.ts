/** The selector for elements in whose classes any of these parts of names occurs. */
export function withClass(parts: string): string {
  return parts
    .split(" ")
    .map((part) => `[class*=${part}]`)
    .join();
}
