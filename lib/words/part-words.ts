import type { InterfaceLanguage } from "./interface-language.ts";
import { addWords, interfaceLanguage } from "./say.ts";
import type { Words } from "./words.ts";

/** What only one part of a page says, in each language. */
type PartWords = { readonly [L in InterfaceLanguage]: () => Promise<Partial<Words>> };

/** Those that this page has asked for. */
const parts = new Set<PartWords>();

/** From now on the words of a part come with those of the page. */
export function needPartWords(part: PartWords): void {
  parts.add(part);
}

/** Adds the words of a part to those of the page, in the language of the interface unless another is named. */
export async function loadPartWords(part: PartWords, language = interfaceLanguage()): Promise<void> {
  parts.add(part);
  addWords(language, await part[language]());
}

/** The same for all parts that the page has, where its words of a language have come anew: a part is loaded but once. */
export async function loadPartsAgain(language: InterfaceLanguage): Promise<void> {
  await Promise.all([...parts].map((part) => loadPartWords(part, language)));
}
