import type { Summary } from "../../lib/lecture/summary.ts";

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What to set as `lang`: Chinese text gets its line height and line breaks by it, also where nobody said its language. */
export function summaryLanguage({ language, counts, text }: Summary): string | undefined {
  if (language !== null) return language;
  return counts.cjk > counts.words && !KANA.test(text) ? "zh-Hans" : undefined;
}
