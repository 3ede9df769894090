import type { InterfaceLanguage } from "./interface-language.ts";
import { loadPartWords } from "./part-words.ts";

const LOADERS = {
  en: async () => (await import("./en-recovery.ts")).enRecovery,
  "zh-CN": async () => (await import("./zh-cn-recovery.ts")).zhCNRecovery,
};

/** What is said in place of a library that cannot be opened or read: it is hoped never to be wanted. */
export async function loadRecoveryWords(language?: InterfaceLanguage): Promise<void> {
  await loadPartWords(LOADERS, language);
}
