export type InterfaceLanguage = "en" | "zh-CN";

/** Chinese when the browser's own language or the one its person wants pages in is Chinese; else English. */
export function preferredLanguage(browserLanguage: string, pageLanguage: string): InterfaceLanguage {
  return [browserLanguage, pageLanguage].some((tag) => /^zh\b/i.test(tag)) ? "zh-CN" : "en";
}
