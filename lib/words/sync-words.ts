import type { InterfaceLanguage } from "./interface-language.ts";
import { loadPartWords } from "./part-words.ts";

const LOADERS = {
  en: async () => (await import("./en-sync.ts")).enSync,
  "zh-CN": async () => (await import("./zh-cn-sync.ts")).zhCNSync,
};

/** What the settings of sync say: the popup does without it, and so do the other rooms of the library. */
export async function loadSyncWords(language?: InterfaceLanguage): Promise<void> {
  await loadPartWords(LOADERS, language);
}
