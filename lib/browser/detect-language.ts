import { browser } from "wxt/browser";
import type { DetectedLanguage } from "../capture/language.ts";

/** Per cent of a text that must be in its language for the detector's word to count. */
const MOST_OF_IT = 60;

/** The language of a text by the browser's own detector, which needs no model and no network; null when it has no idea. */
export async function detectLanguage(text: string): Promise<DetectedLanguage | null> {
  const i18n: Partial<typeof browser.i18n> = browser.i18n;
  // Safari has no detector.
  if (!i18n.detectLanguage) return null;
  const { isReliable, languages } = await i18n.detectLanguage(text);
  const [best] = languages.toSorted((one, two) => two.percentage - one.percentage);
  if (!best || best.language === "und") return null;
  return { language: best.language, reliable: isReliable && best.percentage >= MOST_OF_IT };
}
