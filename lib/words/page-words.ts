import type { InterfaceLanguage } from "./interface-language.ts";
import { loadPartsAgain } from "./part-words.ts";
import { addWords } from "./say.ts";

const LOADERS = {
  en: async () => (await import("./en.ts")).en,
  "zh-CN": async () => (await import("./zh-cn.ts")).zhCN,
};

/** Every page waits for this before it says anything; the background does without the many words that only pages say. */
export async function loadPageWords(language: InterfaceLanguage): Promise<void> {
  const words = LOADERS[language]().then((loaded) => addWords(language, loaded));
  await Promise.all([words, loadPartsAgain(language)]);
  // Those that were asked for meanwhile, in the language before.
  await loadPartsAgain(language);
}
