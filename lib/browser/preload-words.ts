import { mirroredLanguage } from "./mirrored-language.ts";

/** Has the browser fetch the words that this page will want, which only an `import()` far behind would ask for. */
export function preloadWords(): void {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  // The build gives these files fixed names.
  link.href = `/chunks/words-${mirroredLanguage()}.js`;
  document.head.append(link);
}
