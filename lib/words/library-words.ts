import { needPartWords } from "./part-words.ts";

const LOADERS = {
  en: async () => (await import("./en-for-library.ts")).enForLibrary,
  "zh-CN": async () => (await import("./zh-cn-for-library.ts")).zhCNForLibrary,
};

/** For the library's own page, before it loads any words: what only it says comes with those of every page. */
export function needLibraryWords(): void {
  needPartWords(LOADERS);
}
