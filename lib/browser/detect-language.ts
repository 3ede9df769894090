import { browser } from "wxt/browser";

/** The language of a text by the browser's own detector, which needs no model and no network; null when it is not sure. */
export async function detectLanguage(text: string): Promise<string | null> {
  if (!text) return null;
  const { isReliable, languages } = await browser.i18n.detectLanguage(text);
  const [best] = languages.toSorted((one, two) => two.percentage - one.percentage);
  return isReliable && best && best.language !== "und" ? best.language : null;
}
