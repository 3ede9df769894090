import type { InterfaceLanguage } from "./interface-language.ts";
import { loadPartWords } from "./part-words.ts";

const LOADERS = {
  en: async () => (await import("./en-listening.ts")).enListening,
  "zh-CN": async () => (await import("./zh-cn-listening.ts")).zhCNListening,
};

/** What is said where the browser itself listens: only the panel beside a video needs it. */
export async function loadListeningWords(language?: InterfaceLanguage): Promise<void> {
  await loadPartWords(LOADERS, language);
}
