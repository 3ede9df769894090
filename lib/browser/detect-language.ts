import { browser } from "wxt/browser";
import type { DetectedLanguage } from "../capture/language.ts";

/** The language of a text by the browser's own detector, which needs no model and no network; null when it has no idea. */
export async function detectLanguage(text: string): Promise<DetectedLanguage | null> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [best] = languages.toSorted((one, two) => two.percentage - one.percentage);
  return best && best.language !== "und" ? { language: best.language, reliable: isReliable } : null;
}
