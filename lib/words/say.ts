import { enBackground } from "./en-background.ts";
import type { Words } from "./words.ts";
import { zhCNBackground } from "./zh-cn-background.ts";

export type InterfaceLanguage = "en" | "zh-CN";

type Arguments<K extends keyof Words> = Words[K] extends (...parts: infer P) => string ? P : [];

type Catalogues = { readonly [L in InterfaceLanguage]: Partial<Words> };

let catalogues: Catalogues = { en: enBackground, "zh-CN": zhCNBackground };

let current: InterfaceLanguage = "en";

/** Adds what only pages say; see `loadPageWords`. */
export function addWords(more: Catalogues): void {
  catalogues = more;
}

/** The language of the interface; a page sets it once, before its first frame. */
export function setInterfaceLanguage(language: InterfaceLanguage): void {
  current = language;
}

export function interfaceLanguage(): InterfaceLanguage {
  return current;
}

/** Chinese when the browser's own language or the one its person wants pages in is Chinese; else English. */
export function preferredLanguage(browserLanguage: string, pageLanguage: string): InterfaceLanguage {
  return [browserLanguage, pageLanguage].some((tag) => /^zh\b/i.test(tag)) ? "zh-CN" : "en";
}

/** A text in the language of the interface. */
export function say<K extends keyof Words>(key: K, ...parts: Arguments<K>): string {
  const text: string | ((...parts: never[]) => string) | undefined = catalogues[current][key];
  if (text === undefined) throw new Error(`No words for ${key} here: a page loads its own, the background has few`);
  return typeof text === "string" ? text : text(...(parts as never[]));
}
