import { en } from "./en.ts";
import type { Words } from "./words.ts";
import { zhCN } from "./zh-cn.ts";

export type InterfaceLanguage = "en" | "zh-CN";

type Arguments<K extends keyof Words> = Words[K] extends (...parts: infer P) => string ? P : [];

const catalogues: { readonly [L in InterfaceLanguage]: Words } = { en, "zh-CN": zhCN };

let current: InterfaceLanguage = "en";

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
  const text: string | ((...parts: never[]) => string) = catalogues[current][key];
  return typeof text === "string" ? text : text(...(parts as never[]));
}
