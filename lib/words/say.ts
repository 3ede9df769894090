import { enBackground } from "./en-background.ts";
import type { InterfaceLanguage } from "./interface-language.ts";
import type { Words } from "./words.ts";
import { zhCNBackground } from "./zh-cn-background.ts";

type Arguments<K extends keyof Words> = Words[K] extends (...parts: infer P) => string ? P : [];

const catalogues: { [L in InterfaceLanguage]: Partial<Words> } = { en: enBackground, "zh-CN": zhCNBackground };

let current: InterfaceLanguage = "en";

/** Adds what only pages say in a language, or only a part of one; see `loadPageWords`. */
export function addWords(language: InterfaceLanguage, words: Partial<Words>): void {
  catalogues[language] = { ...catalogues[language], ...words };
}

/** The language of the interface; a page sets it once, before its first frame. */
export function setInterfaceLanguage(language: InterfaceLanguage): void {
  current = language;
}

export function interfaceLanguage(): InterfaceLanguage {
  return current;
}

/** A text in the language of the interface. */
export function say<K extends keyof Words>(key: K, ...parts: Arguments<K>): string {
  const text: string | ((...parts: never[]) => string) | undefined = catalogues[current][key];
  if (text === undefined) throw new Error(`No words for ${key} here: a page loads its own, the background has few`);
  return typeof text === "string" ? text : text(...(parts as never[]));
}
