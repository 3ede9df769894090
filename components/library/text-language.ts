import type { Summary } from "../../lib/lecture/summary.ts";
import { countText, type Counts } from "../../lib/text/count.ts";

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What to set as `lang`: Chinese text gets its line height and line breaks by it, also where nobody said its language. */
export function textLanguage(
  said: string | null,
  { cjk, words }: Pick<Counts, "cjk" | "words">,
  text: string,
): string | undefined {
  if (said !== null) return said;
  return cjk > words && !KANA.test(text) ? "zh-Hans" : undefined;
}

export function summaryLanguage({ language, counts, text }: Summary): string | undefined {
  return textLanguage(language, counts, text);
}

export function noteLanguage(text: string): string | undefined {
  return textLanguage(null, countText(text), text);
}
