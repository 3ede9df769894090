import { addMoreWords, interfaceLanguage } from "./say.ts";

const LOADERS = {
  en: async () => (await import("./en-sync.ts")).enSync,
  "zh-CN": async () => (await import("./zh-cn-sync.ts")).zhCNSync,
};

/** What the settings of sync say: the popup does without it, and so do the other rooms of the library. */
export async function loadSyncWords(language = interfaceLanguage()): Promise<void> {
  addMoreWords(language, await LOADERS[language]());
}
